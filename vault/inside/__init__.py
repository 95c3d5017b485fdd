"""What runs in the jail. Plain Python: it knows no Django, no database and no key.

`python -m vault.inside` reads an order from standard input, raises its walls, rebuilds the file `original` of
the folder it stands in, and writes what it made beside it, with `report.json`. See vault/files/jail.py.
"""
