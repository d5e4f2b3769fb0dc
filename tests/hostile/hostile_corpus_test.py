#!/usr/bin/env python3
"""One corpus of hostile, broken and odd files, all checked by the program itself and held to one bound.

Every file is checked between two good reports. What must hold: one that cannot be read is named on stderr, with what is
wrong and what to do, and the exit status is 2; one that is only odd is read to its end, and the status is 1, since the
good reports hold an error; the good ones are checked either way; nothing crashes; and no file takes more than 10 seconds
of processor time or 512 MiB. A sanitizer makes the program slower and larger: with one only the time counts, eight fold.

    tests/hostile/hostile_corpus_test.py [NAME…]    only the files whose names hold one of the words
"""
import json
import mmap
import os
import re
import resource
import signal
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import hostile_files  # noqa: E402
import hostile_documents  # noqa: E402, F401
import hostile_packages  # noqa: E402, F401
import hostile_tables  # noqa: E402, F401
import hostile_text  # noqa: E402, F401

PROGRAM = os.environ["LKIPLINT"]
SECONDS, SLOWER, MIBS = 10, 8, 512
CEILING_MIB = 3072  # where a run is ended, so that a failure does not take the machine along
CRASHED = 99  # what the sanitizers are told to end with; theirs by default is 1, which means findings
ADVICE = re.compile(r"\b(periksa|simpan|pastikan|gunakan|pilih|sebutkan|ubah|buat|ekspor|bagi|pecah|lihat|tulis|hapus|"
                    r"buka|perbaiki|tunjuk|unduh|pakai|ganti|beri|isi|minta|perlu|seharusnya|salin)\b")


def is_sanitized():
    with open(PROGRAM, "rb") as program, mmap.mmap(program.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(b"__asan_init") >= 0


def in_child(action):
    """So that this program stays small: Linux counts the memory of the parent as that of a program it starts."""
    child = os.fork()
    if child == 0:
        try:
            action()
            os._exit(0)
        except BaseException:  # noqa: BLE001
            import traceback
            traceback.print_exc()
        finally:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0


class Run:
    """The program, run on `arguments`: status (negative: the signal), out, err, seconds of processor time, MiB."""

    def __init__(self, folder, arguments, patience, sanitized):
        out, err = folder / "out", folder / "err"
        sanitizers = f"exitcode={CRASHED}:hard_rss_limit_mb={CEILING_MIB}"
        environment = dict(os.environ, ASAN_OPTIONS=sanitizers, UBSAN_OPTIONS=sanitizers)
        child = os.posix_spawn(PROGRAM, [PROGRAM, *map(str, arguments)], environment, file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(out), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
            (os.POSIX_SPAWN_OPEN, 2, str(err), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)])
        if not sanitized:  # which reserve terabytes
            resource.prlimit(child, resource.RLIMIT_AS, (CEILING_MIB << 20, CEILING_MIB << 20))
        # By the wall, so that what waits for ever ends as well.
        signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
        signal.alarm(patience)
        _, status, usage = os.wait4(child, 0)
        signal.alarm(0)
        self.status = os.waitstatus_to_exitcode(status)
        self.seconds = usage.ru_utime + usage.ru_stime
        self.mib = usage.ru_maxrss / 1024
        self.err = err.read_bytes().decode("utf-8", "replace")
        self.out = out

    def result(self):
        with open(self.out, encoding="utf-8") as stream:
            return json.load(stream)


def complaints_of_refusal(case, entry, err):
    name = re.sub(r"[\x00-\x1f\x7f]", " ", case.name)  # which must not steer a terminal
    said = next((line for line in err.splitlines() if name in line), "")
    if not entry.get("error"):
        yield "was read"
    if not said:
        yield "the message does not name the file"
    if not re.search(case.says, said):
        yield f"the message does not speak of {case.says!r}"
    if not ADVICE.search(said):
        yield "the message does not say what to do"
    if len(said) > 1000 or re.search(r"[\x00-\x1f\x7f]", said):
        yield "the message is no message"


def look_at(case, good, file, run):
    """What is wrong, one line each. Runs in a child: results may be large."""
    if run.status not in (1, 2):
        yield f"status {run.status}"
        return
    if re.search(r"AddressSanitizer|LeakSanitizer|runtime error|kesalahan di dalam program", run.err):
        yield "an error of the program"
    result = run.result()
    found = [finding["file"] for finding in result["findings"] if finding["code"] == "TXT002"]
    for report in good:
        if found.count(str(report)) != 1:
            yield f"{report.name} was not checked"
    entry = next((each for each in result["files"] if each["path"] == str(file)), {"error": "no entry"})
    if run.status != (1 if case.says is None else 2):
        yield f"status {run.status}"
    if case.says is not None:
        yield from complaints_of_refusal(case, entry, run.err)
    elif entry.get("error"):
        yield "was not read"
    elif case.finds and str(file) not in found:
        yield "was not read to where the error stands"


def check(case, folder, sanitized):
    """Did it go well? Says what did not."""
    good = [folder / "a baik.md", folder / "z baik.md"]
    for report in good:
        report.write_text(hostile_files.GOOD, encoding="utf-8")
    file = folder / case.name
    if not in_child(lambda: case.make(file)):
        print(f"FAILED: {case.name}: could not be made")
        return False
    allowed = SECONDS * (SLOWER if sanitized else 1)
    run = Run(folder, ["check", "--format", "json", good[0], file, good[1]], allowed * 60, sanitized)
    wrong = []
    if run.seconds > allowed:
        wrong.append(f"{run.seconds:.1f} s instead of at most {allowed}")
    if run.mib > MIBS and not sanitized:
        wrong.append(f"{run.mib:.0f} MiB instead of at most {MIBS}")
    seen = folder / "complaints"
    if not in_child(lambda: seen.write_text("\n".join(look_at(case, good, file, run)))):
        wrong.append("its result is no JSON")
    elif seen.read_text():
        wrong += seen.read_text().splitlines()
    if wrong or os.environ.get("VERBOSE"):
        said = "; ".join(line for line in run.err.splitlines() if case.name in line)[:300]
        print(f"{'FAILED: ' if wrong else ''}{case.name}: {'; '.join(wrong)} ({run.seconds:.1f} s, {run.mib:.0f} MiB) {said}",
              flush=True)
    return not wrong


def make_unreadable(path):
    path.write_text(hostile_files.GOOD, encoding="utf-8")
    path.chmod(0)


def special_cases():
    """What is no file with bytes in it."""
    yield hostile_files.Case("folder.docx", Path.mkdir, "tidak ada laporan")
    yield hostile_files.Case("hilang.docx", lambda path: path.symlink_to(path.parent / "tiada"), "tidak ditemukan")
    yield hostile_files.Case("berputar.md", lambda path: path.symlink_to(path), "")
    yield hostile_files.Case("tanpa-akhir.md", lambda path: path.symlink_to("/dev/zero"), "ukuran")
    yield hostile_files.Case("baris\x1b[31m \"baru\".md", lambda path: path.write_bytes(b"\0" * 100), "byte nol")
    yield hostile_files.Case("n" * 240 + ".md", lambda path: path.write_bytes(b"\0" * 100), "byte nol")
    if os.getuid() != 0:
        yield hostile_files.Case("terlarang.md", make_unreadable, "izin")


def check_folder(cases, folder, sanitized):
    """All small ones in one folder: each is named, and the reports among them are checked."""
    where = folder / "kiriman"
    where.mkdir()
    good = [where / "a baik.md", where / "sub" / "z baik.md"]
    for report in good:
        report.parent.mkdir(exist_ok=True)
        report.write_text(hostile_files.GOOD, encoding="utf-8")
    hostile = [case for case in cases if case.says is not None and Path(case.name).suffix in (".docx", ".odt", ".xlsx")]
    if not in_child(lambda: [case.make(where / case.name) for case in hostile[:40]]):
        return False
    run = Run(folder, ["check", "--format", "json", where], 600, sanitized)
    result = run.result()
    found = [finding["file"] for finding in result["findings"] if finding["code"] == "TXT002"]
    silent = [case.name for case in hostile[:40] if case.name not in run.err]
    ok = run.status == 2 and sorted(found) == sorted(map(str, good)) and not silent
    if not ok:
        print(f"FAILED: a folder of hostile files: status {run.status}, found {found}, silent about {silent}")
    return ok


def main():
    words = sys.argv[1:]
    cases = [case for case in [*hostile_files.CASES, *special_cases()]
             if not words or any(word in case.name for word in words)]
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), [name for name in names if names.count(name) > 1]
    sanitized = is_sanitized()
    passed = failed = 0
    for case in cases:
        with tempfile.TemporaryDirectory(prefix="lkiplint-") as folder:
            ok = check(case, Path(folder), sanitized)
        passed, failed = passed + ok, failed + (not ok)
    if not words:
        with tempfile.TemporaryDirectory(prefix="lkiplint-") as folder:
            ok = check_folder(cases, Path(folder), sanitized)
        passed, failed = passed + ok, failed + (not ok)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
