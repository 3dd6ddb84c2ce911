"""The OpenAPI document is exact: schemathesis, which asks by it, finds nothing amiss."""

from __future__ import annotations

import subprocess
import sys

import httpx
import pytest
from tests.web.conftest import EXAMPLE, ROOT

from jote.formats import schema_of

pytest.importorskip("schemathesis", reason="schemathesis asks by the OpenAPI document: pip install -e '.[dev]'")


def test_schemathesis_runs_clean(serve) -> None:
    client = serve()
    assert client.post("/articles", json={"text": EXAMPLE}).status_code == 201
    command = "import sys; from schemathesis.cli import schemathesis; sys.exit(schemathesis())"
    options = [
        "run",
        f"{client.base_url}/openapi.json",
        "--max-examples",
        "3",
        "--seed",
        "1815",
        "--no-color",
    ]
    done = subprocess.run(
        [sys.executable, "-c", command, *options], cwd=ROOT, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stdout[-6000:]


def test_the_document_holds_the_published_schemas(web: httpx.Client) -> None:
    document = web.get("/openapi.json").json()
    answer = document["components"]["schemas"]["Answer"]
    assert set(schema_of("answer")["required"]) <= set(answer["properties"])
    assert document["paths"]["/answer.json"]["get"]["responses"]["200"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/Answer"
    }


def test_every_view_has_its_twins(web: httpx.Client) -> None:
    paths = web.get("/openapi.json").json()["paths"]
    for view in (
        "/answer",
        "/changes",
        "/map",
        "/cascade",
        "/network",
        "/timeline",
        "/events",
        "/proposals",
        "/articles",
        "/articles/{article}",
        "/treaties",
        "/treaties/{treaty}",
    ):
        assert {f"{view}.json", f"{view}.csv", f"{view}.bib"} <= set(paths)
