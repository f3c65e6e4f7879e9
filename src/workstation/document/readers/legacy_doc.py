"""Old binary Word files (.doc, .wps), converted by LibreOffice where it is installed.

Nothing else reads them well. The converter runs in a folder of its own with a profile of its own:
no macros, no links followed, no trace left, and never the user's open LibreOffice.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from workstation.domain.errors import Refused, Unavailable

TIMEOUT_SECONDS = 60
MAX_DOC = 100_000_000

_PROGRAMS = ("soffice", "libreoffice")
_WINDOWS_FOLDERS = (
    Path("C:/Program Files/LibreOffice/program"),
    Path("C:/Program Files (x86)/LibreOffice/program"),
)
_SILENTLY = ("--headless", "--norestore", "--nolockcheck", "--nodefault")
_TO_DOCX = ("--convert-to", "docx:MS Word 2007 XML", "--outdir")
# Macro security 3 runs none, whatever the document asks for; links are never updated on loading.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def find_converter() -> Path | None:
    """Return LibreOffice's program, from the search path or where Windows installs it."""
    folders = [None, *(str(folder) for folder in _WINDOWS_FOLDERS)]
    for folder in folders:
        for program in _PROGRAMS:
            if found := shutil.which(program, path=folder):
                return Path(found)
    return None


def convert_doc(data: bytes, name: str, *, converter: Path | None = None) -> bytes:
    """Return the .docx form of a .doc; `converter` defaults to the one that is installed.

    Raises:
        Refused: `unsupported_format` (kind `doc`, with the advice to save as .docx) where no
            converter is installed; `file_too_large`.
        Unavailable: `conversion_failed` where it ran too long, failed or wrote nothing.
    """
    if len(data) > MAX_DOC:
        raise Refused("file_too_large", name=name, bytes=len(data), limit=MAX_DOC)
    program = converter or find_converter()
    if program is None:
        raise Refused("unsupported_format", kind="doc", advice="save_as_docx", name=name)
    with tempfile.TemporaryDirectory(prefix="doc-", ignore_cleanup_errors=True) as folder:
        return _convert(program, Path(folder), data, name)


def _convert(program: Path, folder: Path, data: bytes, name: str) -> bytes:
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    source, target = folder / "source.doc", folder / "out" / "source.docx"
    source.write_bytes(data)
    try:
        _run(program, profile, source, target.parent)
        return target.read_bytes()
    except (OSError, subprocess.SubprocessError) as error:
        reason = type(error).__name__
        raise Unavailable("conversion_failed", name=name, reason=reason) from error


def _run(program: Path, profile: Path, source: Path, target: Path) -> None:
    own_profile = f"-env:UserInstallation={profile.as_uri()}"
    command = [str(program), own_profile, *_SILENTLY, *_TO_DOCX, str(target), str(source)]
    silence = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - fixed arguments, none from the file or its name
        command,
        stdin=silence,
        stdout=silence,
        stderr=silence,
        cwd=source.parent,
        start_new_session=True,
    )
    try:
        if code := process.wait(TIMEOUT_SECONDS):
            raise subprocess.CalledProcessError(code, command)
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the converter with its children: its program only starts the one that works."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        taskkill = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(taskkill, check=False, capture_output=True)  # noqa: S603 - our own process
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
