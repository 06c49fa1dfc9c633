"""From a document to its time expressions, entities and events; pure, with no clock and no files of the user."""
