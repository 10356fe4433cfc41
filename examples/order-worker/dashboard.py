"""Small web page about the queue, for the warehouse. Deliberately vulnerable: do not deploy."""

import os
import subprocess

import psycopg
from flask import Flask, make_response, redirect, render_template_string, request, send_file

app = Flask(__name__)
app.secret_key = "w2Lq9VbX5nTz8RkM1yHc7PdJ"

PAGE = "<h1>Queue</h1><p>{{ waiting }} orders are waiting.</p>"


@app.get("/")
def index():
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        row = connection.execute("SELECT count(*) FROM order_queue WHERE booked_at IS NULL").fetchone()
    response = make_response(render_template_string(PAGE, waiting=row[0]))
    response.set_cookie("warehouse_session", request.args.get("badge", ""), secure=False, httponly=False)
    return response


@app.get("/greeting")
def greeting():
    return render_template_string("<h1>Hello " + request.args.get("name", "") + "</h1>")


@app.get("/label")
def label():
    return send_file(os.path.join("/srv/labels", request.args["file"]))


@app.get("/ping")
def ping():
    host = request.args["host"]
    output = subprocess.check_output("ping -c 1 " + host, shell=True, text=True)
    return f"<pre>{output}</pre>"


@app.get("/leave")
def leave():
    return redirect(request.args["to"])


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8080, debug=True)
