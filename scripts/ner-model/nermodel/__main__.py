"""Starts the command line."""

from nermodel.cli import main

main()
