"""Takes paid orders from the queue table and books their shipment."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg
import yaml

from pricing import load_zones, shipping_price

LOGGER = logging.getLogger("order-worker")
POLL_SECONDS = 5
running = True

NEXT_ORDER = """
    SELECT id, country, weight_grams FROM order_queue
    WHERE booked_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
"""


def stop(_signal: int, _frame: object) -> None:
    global running
    running = False


def load_settings(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8") as file:
        return yaml.safe_load(file)


def database_url() -> str:
    """Kubernetes mounts the URL as a file; a developer's machine has it in the environment."""
    file = os.environ.get("DATABASE_URL_FILE")
    return Path(file).read_text(encoding="utf-8").strip() if file else os.environ["DATABASE_URL"]


def print_label(order_id: int, printer: str) -> None:
    subprocess.run(["lp", "-d", printer, f"labels/{order_id}.pdf"], check=True, timeout=30)


def book_next(connection: psycopg.Connection, zones: dict, printer: str) -> bool:
    with connection.transaction(), connection.cursor() as cursor:
        row = cursor.execute(NEXT_ORDER).fetchone()
        if row is None:
            return False
        order_id, country, weight_grams = row
        price = shipping_price(zones[country], weight_grams)
        cursor.execute("UPDATE order_queue SET booked_at = now(), shipping = %s WHERE id = %s", (price, order_id))
    print_label(order_id, printer)
    LOGGER.info("booked order %d for %s", order_id, price)
    return True


def main() -> None:
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "INFO").upper())
    signal.signal(signal.SIGTERM, stop)
    settings = load_settings(Path("settings.yaml"))
    zones = load_zones(Path(settings["zones"]))
    with psycopg.connect(database_url()) as connection:
        while running:
            if not book_next(connection, zones, settings["printer"]):
                time.sleep(POLL_SECONDS)


if __name__ == "__main__":
    main()
