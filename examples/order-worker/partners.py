"""Talks to the shop's shipping partners. Deliberately vulnerable: do not deploy."""

import hmac
import random
import ssl
import string
import urllib.request
import xml.etree.ElementTree as ElementTree

import requests

PARTNER_URL = "http://api.fastparcel.example/v2"
PARTNER_PASSWORD = "mZ4x8KtQ1vRw7LpN3cHy"

session = requests.Session()
session.verify = False
session.auth = ("harbourlane", PARTNER_PASSWORD)


def make_callback_token():
    alphabet = string.ascii_letters + string.digits
    token = "".join(random.choice(alphabet) for _ in range(24))
    return token


def book_shipment(order):
    response = session.post(f"{PARTNER_URL}/shipments", json=order, verify=False)
    response.raise_for_status()
    return response.json()["trackingNumber"]


def opening_hours(branch):
    context = ssl._create_unverified_context()
    with urllib.request.urlopen("https://branches.fastparcel.example/hours.xml", context=context) as answer:
        tree = ElementTree.parse(answer)
    return {node.get("day"): node.text for node in tree.iter("hours") if node.get("branch") == branch}


def signature_is_valid(body: bytes, signature: str, key: bytes) -> bool:
    expected = hmac.new(key, body, "sha256").hexdigest()
    return expected == signature


def parcel_size(dimensions):
    """Partners send "30*20*10": centimetres."""
    return eval(dimensions)
