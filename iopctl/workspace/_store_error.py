"""That the cache cannot be relied on; apart, so that a command that keeps none does not load SQLite."""


class StoreError(Exception):
    """That the cache cannot be used: broken, locked, full, or not of what is in the folder by now."""
