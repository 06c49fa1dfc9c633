"""Dateline: news articles in, a dated and sourced timeline of events out."""

__version__ = "0.1.0"
