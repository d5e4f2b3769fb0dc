#!/usr/bin/env python3
"""Progress is for somebody who waits at a terminal: one line that is gone at the end, and nothing anywhere else."""
import os
import pathlib
import sys
import tempfile
import threading
import time

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
        print(f"FAILED: {name}\n{said[-400:]!r}")


def feed(path, text, begun, enough):
    """Writes what a reader of the pipe waits for, once enough() or when it has waited ten seconds."""
    try:
        with open(path, "w", encoding="utf-8") as pipe:
            while not enough() and time.monotonic() - begun < 10:
                time.sleep(0.05)
            pipe.write(text)
    except BrokenPipeError:  # nobody waits any longer; the run shows that itself
        pass


def run(*arguments, terminal=("stderr",), environment=None, slow=None, until=None):
    """What the program writes to a terminal, and what to a pipe. slow: a named pipe that it reads as its last file, and
    waits for until this text was seen on the terminal; without a text, for far longer than it takes to show one."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, WIDTH, 0, 0))
    streams = {name: slave if name in terminal else subprocess.PIPE for name in ("stdout", "stderr")}
    seen, piped = b"", b""
    begun = time.monotonic()
    process = subprocess.Popen([lkiplint, *map(str, arguments), *([str(slow)] if slow else [])],
                               stdin=subprocess.DEVNULL, **streams,
                               env={**os.environ, "TERM": "xterm", **(environment or {})})
    os.close(slave)
    if slow:
        def enough():
            return until in seen if until else time.monotonic() - begun > 1.5
        threading.Thread(target=feed, args=(slow, TEXT, begun, enough), daemon=True).start()
    pipe = (process.stdout or process.stderr)
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

TEXT = HEAD + ROW.format(1)

with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    # The rate is told from three files on.
    done = [folder / f"kecamatan-{name}.md" for name in ("satu", "dua", "tiga")]
    for path in done:
        path.write_text(TEXT, encoding="utf-8")
    # A file that arrives slowly keeps every machine waiting, a fast one too.
    slow = folder / "kecamatan-lambat.md"
    os.mkfifo(slow)
    command = ("check", "--no-config", *done)

    quick = run(*command)
    check("what is done at once shows no progress", b"/3]" not in quick[1], quick[1])

    status, seen, piped = run(*command, slow=slow, until=b"/dtk, sisa ")
    check("the run is as it is without", status == 0, seen)
    check("file i of n", b"[4/4] " in seen, seen)
    check("the name of the file", b"kecamatan-lambat" in seen, seen)
    check("rate and time left", b"/dtk, sisa " in seen, seen)
    check("no byte of it on stdout", b"/dtk" not in piped and b"\r" not in piped)
    check("it stays one line", all(len(line) < WIDTH for line in seen.decode("utf-8").split("\r")), seen)
    # Warnings of the program stand there as without.
    threading.Thread(target=feed, args=(slow, TEXT, 0, lambda: True), daemon=True).start()
    plain = subprocess.run([lkiplint, *command, slow], capture_output=True)
    check("it is gone at the end", screen(seen) == screen(plain.stderr.replace(b"\n", b"\r\n")), seen[-400:])
    check("and stdout is the same", piped == plain.stdout)
    check("no progress in a pipe", b"\r" not in plain.stderr and b"[4/" not in plain.stderr, plain.stderr)

    english = run(*command, "--lang", "en", slow=slow, until=b"/s, left: ")
    check("in English", b"/s, left: " in english[1], english[1])
    for option in ("-q", "-v"):
        status, seen, piped = run(*command, option, slow=slow)
        check(f"none with {option}", b"/dtk" not in seen and b"\r[" not in seen, seen)
    dumb = run(*command, slow=slow, environment={"TERM": "dumb"})
    check("none on a terminal that cannot rewrite a line", b"/dtk" not in dumb[1], dumb[1])
    status, seen, piped = run(*command, slow=slow, terminal=("stdout",))
    check("none when only stdout is a terminal", b"/dtk" not in seen + piped and b"\r[" not in seen)
    status, seen, piped = run(*command, slow=slow, terminal=("stdout", "stderr"), until=b"/dtk, sisa ")
    check("with both on one terminal nothing of it is left", not any("/dtk" in line for line in screen(seen)),
          screen(seen)[:40])

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
