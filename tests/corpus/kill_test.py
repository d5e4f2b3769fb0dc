#!/usr/bin/env python3
"""Killed at any moment, `index add` leaves an archive in which every report is whole or not there, and none that was
there before is lost. LKIPLINT_KILLS: how often (200 unless told); LKIPLINT_SEED: of the moments."""
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

LKIPLINT = os.environ["LKIPLINT"]
KILLS = int(os.environ.get("LKIPLINT_KILLS", "200"))
SEED = int(os.environ.get("LKIPLINT_SEED", "20240227"))
BATCH = 4  # reports that one run adds
FRESH = 10  # after so many runs a new archive is begun, so that the first moments of a file are met as well

WORDS = ("desa warga jalan pasar sungai sawah loket surat izin rapat kader posyandu kelompok tani musim panen gedung "
         "lampu pagi sore").split()


def report(number):
    rng = random.Random(number)
    prose = "\n\n".join(" ".join(rng.choice(WORDS) for _ in range(120)) + "." for _ in range(8))
    rows = "".join(f"| {i} | Indeks {WORDS[i]} {WORDS[i + 1]} tertata | Indeks | 80 | 84 | 105,00 |\n" for i in range(6))
    return (f"# LAPORAN KINERJA KECAMATAN UJI{number} KABUPATEN MADIUN TAHUN 2024\n\n{prose}\n\n"
            "**Tabel 3.1 Capaian Kinerja Tahun 2024**\n\n| No | Indikator | Satuan | Target | Realisasi | Capaian (%) |\n"
            "|---|---|---|---|---|---|\n" + rows)


def contents(archive):
    """Of each report by its path: how many rows it has in the other tables. Asserts that the file is whole."""
    database = sqlite3.connect(archive, timeout=60)
    try:
        check = [row[0] for row in database.execute("PRAGMA integrity_check")]
        assert check == ["ok"], check
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
        if not database.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'laporan'").fetchone()[0]:
            return {}  # killed before there were tables
        return {path: tuple(database.execute(f"SELECT count(*) FROM {table} WHERE laporan = ?", (id,)).fetchone()[0]
                            for table in ("penggalan", "sidik", "fakta"))
                for id, path in database.execute("SELECT id, path FROM laporan ORDER BY id")}
    finally:
        database.close()


def add(archive, names, cwd):
    return subprocess.Popen([LKIPLINT, "index", "add", archive, *names], cwd=cwd, stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def journal_of(archive):
    """What is there while a transaction is open."""
    return pathlib.Path(f"{archive}-journal")


def wait_until_it_writes(process, archive):
    """Until the first transaction is open, or the program has ended."""
    while process.poll() is None and not journal_of(archive).exists():
        time.sleep(0.0002)


def main():
    rng = random.Random(SEED)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        names = [f"{number:03}.md" for number in range(BATCH * FRESH)]
        for number, file in enumerate(names):
            (folder / file).write_text(report(number), encoding="utf-8")

        # What each report is when nobody interferes; how long a batch takes, the start of the program included; and how
        # long of that it writes, which under sanitizers is the least part.
        whole = add("utuh.db", names, folder)
        assert whole.wait() == 0, whole.stderr.read()
        begun = time.monotonic()
        batch = add("satu.db", names[:BATCH], folder)
        wait_until_it_writes(batch, folder / "satu.db")
        first_write = last_write = time.monotonic()
        while batch.poll() is None:
            if journal_of(folder / "satu.db").exists():
                last_write = time.monotonic()
        assert batch.returncode == 0, batch.stderr.read()
        batch_time, write_time = time.monotonic() - begun, last_write - first_write
        expected = contents(folder / "utuh.db")
        assert list(expected) == names
        assert all(min(counts[:2]) > 0 for counts in expected.values()), expected

        in_the_middle = finished = hot = 0
        before = {}
        for kill in range(KILLS):
            run = kill % FRESH
            archive = folder / f"arsip{kill // FRESH}.db"
            if run == 0:
                before = {}
            batch = names[run * BATCH:(run + 1) * BATCH]
            process = add(archive.name, batch, folder)
            if kill % 2:
                time.sleep(rng.uniform(0, batch_time))
            else:
                wait_until_it_writes(process, archive)
                time.sleep(rng.uniform(0, write_time))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            hot += journal_of(archive).exists()
            if not archive.exists():
                continue
            now = contents(archive)
            where = f"kill {kill} (seed {SEED})"
            assert list(now)[:len(before)] == list(before), f"{where}: lost {set(before) - set(now)}"
            new = list(now)[len(before):]
            assert new == batch[:len(new)], f"{where}: {new} of {batch}"
            for path, counts in now.items():
                assert counts == expected[path], f"{where}: {path} has {counts}, not {expected[path]}"
            in_the_middle += 0 < len(new) < BATCH
            finished += len(new) == BATCH
            before = now

        # The program itself goes on with what is left.
        last = folder / f"arsip{(KILLS - 1) // FRESH}.db"
        resumed = add(last.name, names, folder)
        assert resumed.wait() == 0, resumed.stderr.read()
        assert contents(last) == {path: expected[path] for path in contents(last)} and len(contents(last)) == len(names)
        print(f"{KILLS} kills: {in_the_middle} between the reports of a run, {hot} inside of a transaction, "
              f"{finished} after the last report")
        # A test that only ever kills too early or too late proves nothing.
        assert KILLS < 20 or in_the_middle + hot > 0, "no run was killed in the middle of its work"
    print("1 passed, 0 failed")


if __name__ == "__main__":
    try:
        main()
    except AssertionError as problem:
        print(f"FAILED: {problem}\n0 passed, 1 failed")
        sys.exit(1)
