#!/usr/bin/env python3
"""Scores marked spans against the gold letters of this corpus.

    python3 score.py GOLD.jsonl PREDICTIONS.jsonl [--threshold 0.6] [--misses] [--json]
    python3 score.py GOLD.jsonl --check

Predictions: one JSON object a line,
    {"id": "L001", "spans": [{"start": 10, "end": 18, "kind": "school"}]}
"kind" is optional. Offsets count Unicode code points from 0 (Python string
indices, not UTF-16 units and not bytes); "end" is exclusive. A letter without
a line counts as a letter with nothing marked. Standard library only.
"""

import argparse
import json
import math
import sys
from collections import defaultdict

KINDS = [
    "surname",
    "first_name_changed",
    "place",
    "street",
    "postcode",
    "landmark",
    "school",
    "club",
    "faith",
    "health",
    "workplace",
    "phone",
    "email",
    "url",
    "handle",
    "vehicle",
    "date",
    "number",
    "third_party",
    "contact_arrangement",
    "coded_hint",
]


def read_jsonl(path):
    rows = []
    with open(path, encoding="utf-8") as f:
        for n, line in enumerate(f, 1):
            if line.strip():
                try:
                    rows.append(json.loads(line))
                except ValueError as e:
                    sys.exit(f"{path}:{n}: not JSON: {e}")
    return rows


def check_gold(gold):
    """Returns a list of faults in a gold file; empty when it is sound."""
    bad, seen = [], set()
    for g in gold:
        i = g.get("id", "?")
        if i in seen:
            bad.append(f"{i}: id twice")
        seen.add(i)
        last = 0
        for s in g["spans"]:
            if not 0 <= s["start"] < s["end"] <= len(g["text"]):
                bad.append(f"{i}: offsets out of the text")
            elif g["text"][s["start"] : s["end"]] != s["text"]:
                bad.append(f"{i}: span text differs at {s['start']}")
            if s["start"] < last:
                bad.append(f"{i}: spans overlap or are out of order")
            last = s["end"]
            if s["kind"] not in KINDS:
                bad.append(f"{i}: unknown kind {s['kind']}")
            if s["difficulty"] not in (1, 2, 3) or not isinstance(s["in_protected"], bool):
                bad.append(f"{i}: bad difficulty or in_protected")
    return bad


def wilson(k, n, z=1.96):
    """95 % interval of a share k/n."""
    if not n:
        return (0.0, 1.0)
    p, d = k / n, 1 + z * z / n
    mid = (p + z * z / (2 * n)) / d
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d
    return (max(0.0, mid - half), min(1.0, mid + half))


def share(k, n):
    lo, hi = wilson(k, n)
    return {
        "found": k,
        "of": n,
        "share": round(k / n, 4) if n else None,
        "low": round(lo, 4) if n else None,
        "high": round(hi, 4) if n else None,
    }


def load_predictions(rows, gold):
    """Predicted spans by letter id, clipped to the text; also what was odd."""
    length = {g["id"]: len(g["text"]) for g in gold}
    pred, notes = defaultdict(set), []
    for r in rows:
        i = r.get("id")
        if i not in length:
            notes.append(f"prediction for an id that is not in the gold file: {i}")
            continue
        for s in r.get("spans", []):
            a, b = s.get("start"), s.get("end")
            if type(a) is not int or type(b) is not int:
                notes.append(f"{i}: span without whole-number start and end left out")
                continue
            if a < 0 or b > length[i]:
                notes.append(f"{i}: span {a}-{b} runs outside the text (length {length[i]})")
                a, b = max(a, 0), min(b, length[i])
            if a >= b:
                notes.append(f"{i}: empty span left out")
                continue
            pred[i].add((a, b, s.get("kind")))
    have = {r.get("id") for r in rows}
    missing = [g["id"] for g in gold if g["id"] not in have]
    if missing:
        notes.append(
            f"{len(missing)} letters have no prediction line and count as unmarked: "
            + ", ".join(missing[:8])
            + (" ..." if len(missing) > 8 else "")
        )
    return pred, notes


def score(gold, pred, threshold=0.6):
    groups = defaultdict(lambda: [0, 0])
    misses = []
    n_pred = n_hit = touched = 0
    clean = clean_alarm = clean_spans = 0
    disclosing = all_found = none_found = 0
    chars = marked_chars = marked_gold = 0
    clean_chars = clean_marked = 0
    kind_same = kind_given = 0
    alarms = []
    for g in gold:
        ps = sorted(pred.get(g["id"], ()), key=lambda p: p[:2])
        text = g["text"]
        cover = bytearray(len(text))
        for a, b, _ in ps:
            cover[a:b] = b"\1" * (b - a)
        chars += len(text)
        marked_chars += sum(cover)
        got = 0
        for s in g["spans"]:
            a, b = s["start"], s["end"]
            inside = sum(cover[a:b])
            marked_gold += inside
            touched += inside > 0
            # the small number keeps 0.6 of a length that divides evenly on the safe side of rounding
            ok = inside >= threshold * (b - a) - 1e-9
            got += ok
            keys = [
                "all",
                "kind:" + s["kind"],
                "difficulty:" + str(s["difficulty"]),
                "in_protected:" + ("yes" if s["in_protected"] else "no"),
                "source:" + g["source"],
                "direction:" + g["direction"],
            ]
            for k in keys:
                groups[k][0] += ok
                groups[k][1] += 1
            if ok:
                over = [p[2] for p in ps if p[0] < b and p[1] > a and p[2]]
                if over:
                    kind_given += 1
                    kind_same += s["kind"] in over
            else:
                misses.append(
                    {
                        "id": g["id"],
                        "start": a,
                        "end": b,
                        "text": s["text"],
                        "kind": s["kind"],
                        "difficulty": s["difficulty"],
                        "in_protected": s["in_protected"],
                        "covered": round(inside / (b - a), 2),
                    }
                )
        n_pred += len(ps)
        n_hit += sum(any(p[0] < s["end"] and p[1] > s["start"] for s in g["spans"]) for p in ps)
        if g["spans"]:
            disclosing += 1
            all_found += got == len(g["spans"])
            none_found += got == 0
        else:
            clean += 1
            clean_chars += len(text)
            clean_marked += sum(cover)
            if ps:
                clean_alarm += 1
                clean_spans += len(ps)
                alarms.append(
                    {"id": g["id"], "spans": [{"start": a, "end": b, "text": text[a:b], "kind": k} for a, b, k in ps]}
                )
    return {
        "letters": len(gold),
        "disclosing_letters": disclosing,
        "clean_letters": clean,
        "threshold": threshold,
        "recall": {k: share(*v) for k, v in groups.items()},
        "spans_touched": share(touched, groups["all"][1]),
        "letters_with_every_span_found": share(all_found, disclosing),
        "disclosing_letters_with_no_span_found": share(none_found, disclosing),
        "precision": share(n_hit, n_pred),
        "false_alarm_letters": share(clean_alarm, clean),
        "false_alarm_spans_per_clean_letter": round(clean_spans / clean, 3) if clean else None,
        "marked_share_of_all_characters": round(marked_chars / chars, 4) if chars else None,
        "marked_share_in_clean_letters": round(clean_marked / clean_chars, 4) if clean_chars else None,
        "marked_characters_inside_gold": round(marked_gold / marked_chars, 4) if marked_chars else None,
        "kind_agrees_on_found_spans": share(kind_same, kind_given),
        "misses": misses,
        "false_alarms": alarms,
    }


def line(name, s):
    if not s["of"]:
        return f"  {name:<34} -"
    return f"  {name:<34} {100 * s['share']:5.1f} %  {s['found']:>3}/{s['of']:<3}  (95 %: {100 * s['low']:.0f}-{100 * s['high']:.0f})"


def report(r):
    rec = r["recall"]
    none = {"of": 0}
    print(f"{r['letters']} letters: {r['disclosing_letters']} with disclosures, {r['clean_letters']} clean")
    print(f"\nRecall (a gold span is found when >= {100 * r['threshold']:.0f} % of its characters are marked)")
    print(line("all spans", rec.get("all", none)))
    print(line("(touched at all)", r["spans_touched"]))
    print("\n by kind")
    for k in KINDS:
        if "kind:" + k in rec:
            print(line(k, rec["kind:" + k]))
    for head in ("difficulty", "in_protected", "source", "direction"):
        print(f"\n by {head}")
        for k in sorted(x for x in rec if x.startswith(head + ":")):
            print(line(k.split(":", 1)[1], rec[k]))
    print("\nLetters")
    print(line("every gold span found", r["letters_with_every_span_found"]))
    print(line("disclosures, but none found", r["disclosing_letters_with_no_span_found"]))
    print("\nPrecision and false alarms")
    print(line("marked spans touching a gold span", r["precision"]))
    print(line("clean letters with a false alarm", r["false_alarm_letters"]))
    if r["false_alarm_spans_per_clean_letter"] is not None:
        print(f"  {'false spans per clean letter':<34} {r['false_alarm_spans_per_clean_letter']:5.2f}")
    print("\nHow much was marked (keep an eye on these: marking everything finds everything)")
    print(f"  {'share of all characters marked':<34} {100 * r['marked_share_of_all_characters']:5.1f} %")
    if r["marked_share_in_clean_letters"] is not None:
        print(f"  {'the same in clean letters':<34} {100 * r['marked_share_in_clean_letters']:5.1f} %")
    if r["marked_characters_inside_gold"] is not None:
        print(f"  {'marked characters inside gold':<34} {100 * r['marked_characters_inside_gold']:5.1f} %")
    if r["kind_agrees_on_found_spans"]["of"]:
        print(line("kind agrees (where one was given)", r["kind_agrees_on_found_spans"]))


def main():
    ap = argparse.ArgumentParser(description="Scores marked spans against the gold letters.")
    ap.add_argument("gold")
    ap.add_argument("predictions", nargs="?")
    ap.add_argument(
        "--threshold", type=float, default=0.6, help="share of a gold span's characters that must be marked"
    )
    ap.add_argument("--misses", action="store_true", help="list missed spans and false alarms too")
    ap.add_argument("--json", action="store_true", help="print the figures as JSON")
    ap.add_argument("--check", action="store_true", help="only check the gold file")
    a = ap.parse_args()
    gold = read_jsonl(a.gold)
    bad = check_gold(gold)
    if bad:
        sys.exit("the gold file is faulty:\n" + "\n".join(bad))
    if a.check:
        print(f"{len(gold)} letters, {sum(len(g['spans']) for g in gold)} spans: sound")
        return
    if not a.predictions:
        ap.error("predictions are needed")
    if not 0 < a.threshold <= 1:
        ap.error("the threshold must be above 0 and at most 1")
    pred, notes = load_predictions(read_jsonl(a.predictions), gold)
    for n in notes:
        print("note:", n, file=sys.stderr)
    r = score(gold, pred, a.threshold)
    if a.json:
        if not a.misses:
            del r["misses"], r["false_alarms"]
        print(json.dumps(r, ensure_ascii=False, indent=1))
        return
    report(r)
    if a.misses:
        print("\nMissed")
        for m in r["misses"]:
            print(
                f"  {m['id']} {m['kind']} d{m['difficulty']} {'listed' if m['in_protected'] else 'unlisted'} "
                f"covered {100 * m['covered']:.0f} %: {m['text']!r}"
            )
        print("\nFalse alarms on clean letters")
        for m in r["false_alarms"]:
            for s in m["spans"]:
                print(f"  {m['id']} {s['kind'] or '-'}: {s['text']!r}")


if __name__ == "__main__":
    main()
