#!/usr/bin/env python3
"""How long do thousands of reports take, and what does one of them take, beside other programs that read the same bytes?

    many.py BUILD WORK [--reports 7285] [--first 500] [--bytes 120000] [--threads N] [--limit-growth X] [--limit-tinyxml2 X]

BUILD is build/release, WORK a folder for the reports, which are kept for the next run. Prints Markdown. With limits it is a test:
of ratios only, never of a time. Linux (and whatever else has wait4). How to read it: docs/kinerja.md."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass


@dataclass
class Taken:
    wall: float
    cpu: float
    peak: float  # MiB, of the largest process


def run(command, folder=None, output=os.devnull, good=(0,), runs=1):
    """The shortest of some runs: a busy machine only ever adds."""
    best = None
    for _ in range(runs):
        started = os.times().elapsed
        with open(output, "w") as out:
            child = subprocess.Popen([str(part) for part in command], cwd=folder, stdout=out, stdin=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in good:
            raise SystemExit(f"{command[0]} ended with {child.returncode}\n0 passed, 1 failed")
        peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        taken = Taken(os.times().elapsed - started, usage.ru_utime + usage.ru_stime, peak)
        if best is None or taken.cpu < best.cpu:
            best = taken
    return best


def bytes_below(folder, ending):
    return sum(path.stat().st_size for path in folder.rglob(f"*{ending}"))


def xmllint(folder, threads):
    """In batches, as many at once as there are threads; the time of all of them is that of xargs, who waits for them."""
    names = folder.parent / "xml.txt"
    names.write_text("\0".join(str(path) for path in sorted(folder.rglob("*.xml"))))
    return run(["xargs", "-0", "-a", names, "-P", threads, "-n", 50, "xmllint", "--noout", "--nonet"])


def make_set(build, folder, options, count):
    """Reports as Markdown and as LKIP-XML. A set that is there already is taken when it was made alike by the same program."""
    generator, bench = build / "tests/generator/lkiplint_generator", build / "tests/bench/lkiplint_bench_many"
    mark = f"{count} {options.bytes} {options.seed} {generator.stat().st_mtime_ns} {bench.stat().st_mtime_ns}"
    stamp = folder / "dibuat"
    if stamp.exists() and stamp.read_text() == mark:
        return
    shutil.rmtree(folder, ignore_errors=True)
    kabupaten = 0 if options.reports > 2000 else 20
    run([generator, folder / "md", "--reports", count, "--kabupaten", kabupaten, "--bytes", options.bytes, "--seed", options.seed])
    for extra in (folder / "md").glob("*.jsonl"):
        extra.rename(folder / extra.name)
    run([bench, "convert", folder / "md", folder / "xml", "--threads", options.threads])
    stamp.write_text(mark)


@dataclass
class Row:
    what: str
    count: int
    size: int
    taken: Taken

    def show(self, first=None):
        growth = "" if first is None else f"{self.each() / first.each():.2f}"
        print(f"| {self.what} | {self.count} | {self.size / 1e6:.1f} | {self.taken.wall:.2f} | {self.taken.cpu:.2f} | "
              f"{self.count / self.taken.wall:.0f} | {self.size / 1e6 / self.taken.wall:.1f} | {1000 * self.each():.2f} | {growth} | "
              f"{self.taken.peak:.0f} |")

    def each(self):
        return self.taken.cpu / self.count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--reports", type=int, default=7285)
    parser.add_argument("--first", type=int, default=500, help="the smaller set that the growth is measured against")
    parser.add_argument("--bytes", type=int, default=120000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)), help="of what lkiplint is compared with")
    parser.add_argument("--runs", type=int, default=1, help="of which the shortest counts")
    parser.add_argument("--check", default="", help="further options for `lkiplint check`, in one word list")
    parser.add_argument("--limit-growth", type=float, help="fail when a report of the larger set takes so many times one of the smaller")
    parser.add_argument("--limit-tinyxml2", type=float, help="fail when the check of LKIP-XML takes so many times tinyxml2")
    options = parser.parse_args()
    build, work = options.build.resolve(), options.work.resolve()
    lkiplint, bench = build / "lkiplint", build / "tests/bench/lkiplint_bench_many"
    sets = {}
    for name, count in (("sedikit", options.first), ("banyak", options.reports)):
        sets[name] = work / name
        make_set(build, sets[name], options, count)

    def check(folder):
        return run([lkiplint, "check", ".", "--format", "json", *options.check.split()], folder, good=(0, 1), runs=options.runs)

    rows = {}
    for name, count in (("sedikit", options.first), ("banyak", options.reports)):
        for kind, ending in (("md", ".md"), ("xml", ".xml")):
            folder = sets[name] / kind
            what = f"lkiplint check, {'Markdown' if kind == 'md' else 'LKIP-XML'}"
            rows[name, kind] = Row(what, count, bytes_below(folder, ending), check(folder))
    xml, size = sets["banyak"] / "xml", rows["banyak", "xml"].size
    tinyxml2 = Row("tinyxml2 alone, LKIP-XML", options.reports, size,
                   run([bench, "parse", xml, "--threads", options.threads], runs=options.runs))
    lint = Row("xmllint --noout, LKIP-XML", options.reports, size, xmllint(xml, options.threads))

    print(f"{options.reports} reports of about {options.bytes / 1000:.0f} KB, {options.threads} threads for what is compared with\n")
    print("| what | reports | MB | wall s | CPU s | reports/s | MB/s | CPU ms per report | growth | peak MiB |\n|---|---|---|---|---|---|---|---|---|---|")
    for kind in ("md", "xml"):
        rows["sedikit", kind].show()
        rows["banyak", kind].show(rows["sedikit", kind])
    tinyxml2.show()
    lint.show()

    print("\n| one report, one thread | import ms | extract ms | check ms | render ms | total ms |\n|---|---|---|---|---|---|")
    for kind, name in (("md", "Markdown"), ("xml", "LKIP-XML")):
        output = work / "tahap.json"
        run([bench, "stages", sets["sedikit"] / kind, "--extension", f".{kind}"], output=output)
        times = json.loads(output.read_text())
        print(f"| {name} | " + " | ".join(f"{times[stage]:.2f}" for stage in ("import", "extract", "check", "render")) +
              f" | {sum(times.values()):.2f} |")

    growth = max(rows["banyak", kind].each() / rows["sedikit", kind].each() for kind in ("md", "xml"))
    checked = rows["banyak", "xml"].taken
    print("\n| LKIP-XML, check against | wall | CPU |\n|---|---|---|")
    for other in (tinyxml2, lint):
        print(f"| {other.what.split(',')[0]} | {checked.wall / other.taken.wall:.2f} | {checked.cpu / other.taken.cpu:.2f} |")
    print()

    failed = 0
    if options.limit_growth and growth > options.limit_growth:
        failed += 1
        print(f"FAILED: a report of {options.reports} takes {growth:.2f} times one of {options.first}, more than {options.limit_growth}")
    ratio = checked.wall / tinyxml2.taken.wall
    if options.limit_tinyxml2 and ratio > options.limit_tinyxml2:
        failed += 1
        print(f"FAILED: the check takes {ratio:.2f} times tinyxml2, more than {options.limit_tinyxml2}")
    if options.limit_growth or options.limit_tinyxml2:
        print(f"{(options.limit_growth is not None) + (options.limit_tinyxml2 is not None) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
