"""The tables of the store, and how it is opened and brought up to date."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from jote.errors import StoreError

HEAD = "0002"
metadata = sa.MetaData()

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("digest", sa.String(64), nullable=False, unique=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("publisher", sa.Text),
    sa.Column("published", sa.String(10)),
    sa.Column("url", sa.Text),
    sa.Column("saved_at", sa.String(32), nullable=False),
)
readings = sa.Table(
    "readings",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("article_id", sa.ForeignKey("articles.id"), nullable=False),
    sa.Column("reader", sa.String(32), nullable=False),
    sa.Column("record", sa.JSON, nullable=False),
    sa.Column("saved_at", sa.String(32), nullable=False),
    sa.UniqueConstraint("article_id", "reader"),
)
proposals = sa.Table(
    "proposals",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("reading_id", sa.ForeignKey("readings.id"), nullable=False),
    sa.Column("article_id", sa.ForeignKey("articles.id"), nullable=False, index=True),
    sa.Column("commitment", sa.JSON, nullable=False),
    sa.Column("treaty", sa.String(80), index=True),
    sa.Column("verdict", sa.String(16), nullable=False, index=True),
    sa.Column("saved_at", sa.String(32), nullable=False),
)
judgements = sa.Table(
    "judgements",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("proposal_id", sa.ForeignKey("proposals.id"), nullable=False, index=True),
    sa.Column("verdict", sa.String(16), nullable=False),
    sa.Column("judged_by", sa.Text, nullable=False),
    sa.Column("judged_at", sa.String(32), nullable=False),
    sa.Column("why", sa.Text),
    sa.Column("amended", sa.JSON),
)
treaties = sa.Table(
    "treaties",
    metadata,
    sa.Column("id", sa.String(80), primary_key=True),
    sa.Column("layer", sa.String(16), nullable=False),
    sa.Column("entry", sa.JSON, nullable=False),
    sa.Column("proposal_id", sa.ForeignKey("proposals.id")),
    sa.Column("saved_at", sa.String(32), nullable=False),
)


def open_engine(address: str) -> sa.Engine:
    """An engine on an up-to-date store; raises StoreError where it cannot be opened or is none of Jote's."""
    try:
        engine = _engine(address)
        with engine.connect() as connection:
            version = _version(connection)
        if version != HEAD:
            _migrate(engine, address, version)
    except (sa.exc.SQLAlchemyError, OSError) as error:
        why = str(getattr(error, "orig", None) or error).splitlines()[0]
        raise StoreError("store_unusable", path=address, why=why) from None
    return engine


def _engine(address: str) -> sa.Engine:
    if "://" in address:
        return sa.create_engine(address)
    Path(address).expanduser().parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(f"sqlite:///{Path(address).expanduser()}", connect_args={"timeout": 30})

    @sa.event.listens_for(engine, "connect")
    def _careful(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    return engine


def _version(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(engine: sa.Engine, address: str, version: str | None) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError("store_unusable", path=address, why=f"its version {version} is not known: {error}") from None
