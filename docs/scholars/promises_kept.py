"""Were promises kept in war? Berkemeier and Fuhrmann (2018), and Leeds and Anac (2005), from the authors' own files."""

import polars as pl

import jote.panels as jp

cases = jp.honoured()
print("Berkemeier and Fuhrmann (2018): promises honoured of those that fell due")
for table in (jp.reliability(cases), jp.reliability(cases, "era")):
    for name, kept, due, share, low, high in table.rows():
        print(f"  {name:10} {kept:3} of {due:3}   {share:.3f}  [{low:.3f}, {high:.3f}]")
for duty in jp.OBLIGATIONS:
    _, kept, due, share, low, high = jp.reliability(cases.filter(pl.col(duty) == 1)).row(0)
    print(f"  {duty:10} {kept:3} of {due:3}   {share:.3f}  [{low:.3f}, {high:.3f}]")
print()
leeds = jp.read_source("institutions")
_, kept, due, share, low, high = jp.reliability(leeds, outcome="honor3").row(0)
print(f"Leeds and Anac (2005): {kept} of {due} honoured, {share:.3f}  [{low:.3f}, {high:.3f}]")
print("A logit of honouring on their columns, errors robust to clusters of one war:")
model = jp.logit(leeds, "honor3", ["milinst", "formal", "chcap2d", "dinstch2", "origtar1", "wartime"], cluster="war")
for term, coefficient, error, z, p in model.table.rows():
    print(f"  {term:9} {coefficient:7.3f}  ({error:.3f})  z {z:6.2f}  p {p:.3f}")
print(f"  {model.cases} cases, log likelihood {model.log_likelihood:.3f}")
