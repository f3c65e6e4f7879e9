"""`workstation` and `python -m workstation`: the command line, or the window without a command."""

import sys


def main() -> int:
    """Run the program and return its exit code."""
    from workstation.cli.main import run  # noqa: PLC0415 - nothing is imported before it is needed

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
