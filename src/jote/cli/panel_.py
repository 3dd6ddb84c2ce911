"""`jote panel`: panels that scholars can regress on, from the shell."""

from __future__ import annotations

from pathlib import Path

import click

KINDS = ("dyad-years", "state-years", "treaty-spells", "network-years")


@click.command("panel")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("first", type=int, default=1816)
@click.argument("last", type=int, default=2018)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help=".parquet, .csv (with a data dictionary) or .dta.",
)
@click.option("--undirected", is_flag=True, help="Each pair once.")
@click.option("--system", type=click.Choice(["cow", "gw"]), default="cow", show_default=True)
@click.option(
    "--pledges",
    multiple=True,
    type=click.Choice(["atop", "jote"]),
    help="Whose obligations to add; may be given twice.",
)
@click.option("--similarity", multiple=True, metavar="MEASURE", help="S, kappa, pi ...; may be given more than once.")
@click.option("--weighted", is_flag=True, help="Weigh similarity by CINC.")
@click.option("--contiguity", is_flag=True)
@click.option("--capabilities", multiple=True, metavar="COLUMN", help="Columns of NMC, such as cinc.")
@click.option("--disputes", type=click.Choice(["mid", "gml"]))
@click.option("--wars", is_flag=True)
@click.option("--peace-years", is_flag=True)
@click.option("--positions", is_flag=True, help="Each state's place in the year's network.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="JOTE_DATA",
    help="Where your copies of data sets lie (default: JOTE_DATA).",
)
def command(
    kind: str, first: int, last: int, out: Path, undirected: bool, system: str, pledges: tuple[str, ...], similarity: tuple[str, ...], weighted: bool,
    contiguity: bool, capabilities: tuple[str, ...], disputes: str | None, wars: bool, peace_years: bool, positions: bool, data: Path | None,
) -> None:  # fmt: skip
    """Build a panel and write it.

    \b
    jote panel dyad-years 1816 2018 --pledges atop --similarity S -o out.parquet
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from jote.panels import build_panel

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(kind)
        frame = build_panel(
            kind, first, last, directed=not undirected, system="gw" if system == "gw" else "cow", pledges=pledges, similarity=similarity,
            weighted=weighted, contiguity=contiguity, capabilities=capabilities, disputes=disputes, wars=wars, peace_years=peace_years,
            positions=positions, data=data, out=out,
            progress=lambda name, number, of: bar.update(task, description=name, completed=number - 1, total=of),
        )  # fmt: skip
    click.echo(f"{out}: {frame.height:,} × {frame.width}")
