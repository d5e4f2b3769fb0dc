#!/usr/bin/env python3
"""Progress is for somebody who waits at a terminal: one line that is gone at the end, and nothing anywhere else."""
import os
import pathlib
import sys
import tempfile

try:
    import fcntl
    import pty
    import select
    import struct
    import subprocess
    import termios
except ImportError:
    print("skipped: this system has no pseudo-terminals, so progress at a terminal was not looked at")
    print("0 passed, 0 failed")
    sys.exit(0)

lkiplint = os.environ["LKIPLINT"]
passed = failed = 0
WIDTH = 72


def check(name, holds, said=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name}\n{said!r}")


def run(*arguments, terminal=("stderr",), environment=None):
    """What the program writes to a terminal, and what to a pipe."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, WIDTH, 0, 0))
    streams = {name: slave if name in terminal else subprocess.PIPE for name in ("stdout", "stderr")}
    process = subprocess.Popen([lkiplint, *map(str, arguments)], stdin=subprocess.DEVNULL, **streams,
                               env={**os.environ, "TERM": "xterm", **(environment or {})})
    os.close(slave)
    pipe = (process.stdout or process.stderr)
    seen, piped = b"", b""
    sources = [master] + ([pipe.fileno()] if pipe else [])
    while sources:
        for source in select.select(sources, [], [])[0]:
            try:
                data = os.read(source, 65536)
            except OSError:  # the other end of a terminal is closed
                data = b""
            if not data:
                sources.remove(source)
            elif source == master:
                seen += data
            else:
                piped += data
    os.close(master)
    process.wait()
    return process.returncode, seen, piped


def screen(data):
    """What is left on the lines of a terminal once it has shown all of this."""
    lines, column = [[]], 0
    for character in data.decode("utf-8"):
        if character == "\r":
            column = 0
        elif character == "\n":
            lines.append([])
        else:
            line = lines[-1]
            line.extend(" " * (column + 1 - len(line)))
            line[column] = character
            column += 1
    return ["".join(line).rstrip() for line in lines]


ROW = "| {0} | Kegiatan Pelayanan {0} | 1.000.000 | 900.000 | 90,00 |\n"
HEAD = "# LAPORAN KINERJA\n\n# KECAMATAN SUKAMAJU TAHUN 2025\n\nTabel 3.1 Realisasi Anggaran\n\n" \
       "| No | Kegiatan | Anggaran | Realisasi | % |\n|---|---|---|---|---|\n"

with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    single = folder / "satu.md"
    single.write_text(HEAD + ROW.format(1), encoding="utf-8")
    many = folder / "banyak"
    many.mkdir()
    # As much as takes this machine a while.
    import time
    spent, files = 0.0, 0
    while spent < 1.5 and files < 2000:
        begun = time.monotonic()
        for _ in range(20):
            (many / f"kecamatan-{files:04}.md").write_text(
                HEAD + "".join(ROW.format(i) for i in range(100)), encoding="utf-8")
            files += 1
        subprocess.run([lkiplint, "check", *sorted(many.iterdir())[-20:]], capture_output=True)
        spent += time.monotonic() - begun

    quick = run("check", "--no-config", single)
    check("what is done at once shows no progress", b"[1/1]" not in quick[1], quick[1])

    status, seen, piped = run("check", "--no-config", many)
    check("the run is as it is without", status == 0, seen)
    check("file i of n", f"/{files}] ".encode() in seen, seen)
    check("the name of the file", b"kecamatan-" in seen, seen)
    check("rate and time left", b"/dtk, sisa " in seen, seen)
    check("no byte of it on stdout", b"/dtk" not in piped and b"\r" not in piped)
    check("it stays one line", all(len(line) < WIDTH for line in seen.decode("utf-8").split("\r")), seen)
    # Warnings of the program stand there as without.
    plain = subprocess.run([lkiplint, "check", "--no-config", many], capture_output=True)
    check("it is gone at the end", screen(seen) == screen(plain.stderr.replace(b"\n", b"\r\n")), seen[-400:])
    check("and stdout is the same", piped == plain.stdout)
    check("no progress in a pipe", b"\r" not in plain.stderr and b"[1/" not in plain.stderr, plain.stderr)

    english = run("check", "--no-config", "--lang", "en", many)
    check("in English", b"/s, left: " in english[1], english[1])
    for option in ("-q", "-v"):
        status, seen, piped = run("check", "--no-config", option, many)
        check(f"none with {option}", b"/dtk" not in seen and b"\r[" not in seen, seen)
    dumb = run("check", "--no-config", many, environment={"TERM": "dumb"})
    check("none on a terminal that cannot rewrite a line", b"/dtk" not in dumb[1], dumb[1])
    status, seen, piped = run("check", "--no-config", many, terminal=("stdout",))
    check("none when only stdout is a terminal", b"/dtk" not in seen + piped and b"\r[" not in seen)
    status, seen, piped = run("check", "--no-config", many, terminal=("stdout", "stderr"))
    check("with both on one terminal nothing of it is left", not any("/dtk" in line for line in screen(seen)),
          screen(seen)[:40])

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
