"""The alliances in which ATOP's directed dyad-years differ from its member file, and why."""

import jote.panels as jp

for number, entry in jp.unlike_partners().items():
    print(f"{number}  {entry['why']}")
    for debtor, lacking in entry["not_owed"].items():
        told = "; ".join(f"{duty} not to {', '.join(str(one) for one in partners)}" for duty, partners in lacking.items())
        print(f"      {debtor} owes {told}")
