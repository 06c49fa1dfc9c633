"""Closed vocabularies as data: event types, countries, actors, places; read by every room above."""
