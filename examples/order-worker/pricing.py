"""Shipping prices of the demo shop."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Zone:
    name: str
    base: Decimal
    per_kilogram: Decimal


def load_zones(path: Path) -> dict[str, Zone]:
    """Reads the zones, by country code, from a JSON file."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    zones: dict[str, Zone] = {}
    for row in rows:
        zone = Zone(row["name"], Decimal(row["base"]), Decimal(row["perKilogram"]))
        for country in row["countries"]:
            zones[country] = zone
    return zones


def shipping_price(zone: Zone, weight_grams: int) -> Decimal:
    if weight_grams <= 0:
        raise ValueError("weight must be positive")
    kilograms = Decimal(weight_grams) / 1000
    return (zone.base + zone.per_kilogram * kilograms).quantize(CENT, ROUND_HALF_UP)


def cheapest(zones: list[Zone], weight_grams: int) -> Zone:
    return min(zones, key=lambda zone: shipping_price(zone, weight_grams))
