"""Indexes by which the proposals of an article, a treaty or a verdict and the history of a proposal are found at once."""

from alembic import op

revision = "0002"
down_revision = "0001"

_INDEXES = (
    ("proposals", "article_id"),
    ("proposals", "treaty"),
    ("proposals", "verdict"),
    ("judgements", "proposal_id"),
)


def upgrade() -> None:
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table, column in _INDEXES:
        op.drop_index(f"ix_{table}_{column}", table)
