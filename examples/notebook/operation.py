"""Counts the cases of each technology group and those in operation, from the analyst's table.

    waystage list --where nature=use --format csv > table.csv
    python3 operation.py table.csv

Needs nothing but Python 3.
"""

import csv
import sys
from collections import Counter


def main(file):
    with open(file, encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    cases = Counter(group for row in rows for group in row["group"].split(";"))
    running = Counter(group for row in rows if row["phase"] == "operation" for group in row["group"].split(";"))
    out = csv.writer(sys.stdout)
    out.writerow(["group", "cases", "operation"])
    for group in sorted(cases):
        out.writerow([group, cases[group], running[group]])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 operation.py TABLE, such as: python3 operation.py table.csv")
    main(sys.argv[1])
