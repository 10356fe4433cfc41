"""Nightly export of orders for the accountants. Deliberately vulnerable: do not deploy."""

import hashlib
import os
import pickle
import subprocess
import tarfile
import tempfile

import psycopg
import yaml

ARCHIVE_PASSWORD = "hQ9z2LvTx7RmWk4pYc8N"


def load_export_settings(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.Loader)


def orders_of_month(connection, month, status):
    cursor = connection.cursor()
    cursor.execute(f"SELECT number, total, customer_id FROM orders WHERE month = '{month}' AND status = '{status}'")
    return cursor.fetchall()


def write_archive(rows, month):
    target = tempfile.mktemp(suffix=".csv")
    with open(target, "w", encoding="utf-8") as file:
        for number, total, customer_id in rows:
            file.write(f"{number};{total};{customer_id}\n")
    subprocess.run(f"zip -P {ARCHIVE_PASSWORD} /exports/{month}.zip {target}", shell=True, check=True)
    os.chmod(f"/exports/{month}.zip", 0o777)
    return f"/exports/{month}.zip"


def checksum(path):
    with open(path, "rb") as file:
        return hashlib.md5(file.read()).hexdigest()


def restore(archive, directory):
    """Unpacks an old export and returns its index."""
    with tarfile.open(archive) as tar:
        tar.extractall(directory)
    with open(os.path.join(directory, "index.pickle"), "rb") as file:
        return pickle.load(file)


def main():
    settings = load_export_settings("export.yaml")
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        for month in settings["months"]:
            rows = orders_of_month(connection, month, settings["status"])
            path = write_archive(rows, month)
            print(path, checksum(path))


if __name__ == "__main__":
    main()
