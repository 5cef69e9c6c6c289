"""Renders switch.j2 for every line of variables on standard input; prints the CPU seconds and the first text as JSON."""
import ipaddress
import json
import os
import re
import sys
import time
import unicodedata

import jinja2


#: Renderings before the measured ones, the same number on both sides.
WARM = 100


def ascii_(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[^ -~]", "-", plain.replace("\u2018", "'").replace("\u2019", "'"))


def vlans(vids):
    runs = []
    for vid in sorted(set(vids)):
        if runs and runs[-1][1] == vid - 1:
            runs[-1][1] = vid
        else:
            runs.append([vid, vid])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


environment = jinja2.Environment(
    loader=jinja2.FileSystemLoader(os.path.dirname(os.path.abspath(__file__))),
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
environment.filters.update(
    ascii=ascii_,
    vlans=vlans,
    host=lambda text: text.split("/")[0],
    netmask=lambda text: str(ipaddress.ip_interface(text).netmask),
)
template = environment.get_template("switch.j2")
switches = [json.loads(line) for line in sys.stdin]
for each in switches[:WARM]:
    template.render(each)
start = time.process_time()
texts = [template.render(each) for each in switches]
seconds = time.process_time() - start
json.dump({"seconds": seconds, "first": texts[0], "version": jinja2.__version__}, sys.stdout)
