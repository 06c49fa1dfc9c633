"""``python -m dateline.cli``, where the console script is not on the path."""

from dateline.cli import main

main()
