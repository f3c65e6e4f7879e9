"""党建编辑工作站: the desktop newsroom of a party-mass office."""

__version__ = "0.1.0"
