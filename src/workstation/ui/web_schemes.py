"""The addresses that the web engine serves from this program: known to it before its first page.

The engine takes no scheme once a profile exists, whichever page made it; so all are named here.
"""

from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtWebEngineCore import QWebEngineUrlScheme

PICTURE: Final = "picture"
PAGE: Final = "page"
APP: Final = "app"

_FLAG: Final = QWebEngineUrlScheme.Flag
_LOCAL: Final = (QWebEngineUrlScheme.Syntax.Path, _FLAG.SecureScheme | _FLAG.LocalScheme)
_HOSTS: Final = (QWebEngineUrlScheme.Syntax.Host, _FLAG.SecureScheme | _FLAG.CorsEnabled)
_SCHEMES: Final = {PICTURE: _LOCAL, PAGE: _LOCAL, APP: _HOSTS}


def register_schemes() -> None:
    """Name the schemes; call it before any profile is made, as often as you like."""
    for name, (syntax, flags) in _SCHEMES.items():
        if not QWebEngineUrlScheme.schemeByName(QByteArray(name.encode())).name().isEmpty():
            continue
        scheme = QWebEngineUrlScheme(QByteArray(name.encode()))
        scheme.setSyntax(syntax)
        scheme.setFlags(flags)
        QWebEngineUrlScheme.registerScheme(scheme)
