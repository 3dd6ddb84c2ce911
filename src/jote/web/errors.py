"""One shape for every failure: `{"error": {"code", "message", "message_bn"}}`."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from jote.errors import JoteError
from jote.locale import say
from jote.web.refused import Refused, Told, told_of

_OF_STATUS = {
    400: "bad_request",
    404: "no_page",
    405: "no_method",
    413: "too_large",
    415: "no_json",
    422: "bad_field",
}


class Fault(BaseModel):
    """What went wrong, in English and in Bangla."""

    model_config = ConfigDict(extra="forbid")
    code: str
    message: str
    message_bn: str


class ErrorBody(BaseModel):
    """The shape of every failure."""

    model_config = ConfigDict(extra="forbid")
    error: Fault


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The failures that a route declares."""
    return {status: {"model": ErrorBody, "description": say(f"web.status_{status}")} for status in statuses}


def refusal(status: int, code: str, headers: dict[str, str] | None = None, **values: Any) -> JSONResponse:
    """A failure with a sentence of `web.yaml`."""
    return _body(status, code, say(f"web.{code}", "en", **values), say(f"web.{code}", "bn", **values), headers)


def install(app: FastAPI) -> None:
    """Give every exception that can leave a view the one shape."""

    @app.exception_handler(Refused)
    async def _(_request: Request, error: Refused) -> JSONResponse:
        return refusal(error.status, error.code, error.headers, **error.values)

    @app.exception_handler(Told)
    async def _(_request: Request, error: Told) -> JSONResponse:
        return _body(error.status, error.code, error.en, error.bn)

    @app.exception_handler(JoteError)
    async def _(_request: Request, error: JoteError) -> JSONResponse:
        told = told_of(error)
        return _body(told.status, told.code, told.en, told.bn)

    @app.exception_handler(RequestValidationError)
    async def _(_request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
        return refusal(422, "bad_field", field=where[:80], why=str(first["msg"]).removeprefix("Value error, ")[:200])

    @app.exception_handler(HTTPException)
    async def _(_request: Request, error: HTTPException) -> JSONResponse:
        code = _OF_STATUS.get(error.status_code, "bad_request")
        values = {"field": "body", "why": str(error.detail)[:200]} if code == "bad_field" else {}
        return refusal(error.status_code, code, dict(error.headers or {}), **values)

    @app.exception_handler(Exception)
    async def _(_request: Request, _error: Exception) -> JSONResponse:
        return refusal(500, "broken")


def _body(status: int, code: str, en: str, bn: str, headers: dict[str, str] | None = None) -> JSONResponse:
    record = {"error": {"code": code, "message": _plain(en), "message_bn": _plain(bn)}}
    return JSONResponse(record, status, headers)


def _plain(text: str) -> str:
    """A sentence that JSON can carry, whatever was quoted in it."""
    return text.encode("utf-8", "replace").decode("utf-8")
