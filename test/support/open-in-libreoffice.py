"""Opens workbooks in LibreOffice as a person would: types into cells, saves, and tells what the program sees.

Standard input: {"profile": folder, "workbooks": [{"open": path, "look": true, "type": {"Sheet!M2": "installed"}, "save": path}]}.
Standard output: for each workbook that is looked at, its sheets with cells, frozen rows, print area and choices. One start of the
program serves all of them.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

START_S = 180  # A first start writes a profile; on a busy machine that takes a while.


def property_of(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connected(program, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + START_S
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if program.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.1)


def validation_of(cell):
    validation = cell.Validation
    if validation.Type.value != "LIST":
        return None
    return {"choices": re.findall(r'"([^"]*)"', validation.getFormula1()), "forbids": validation.ShowErrorMessage}


def sheet_of(document, index):
    sheet = document.Sheets.getByIndex(index)
    controller = document.CurrentController
    controller.setActiveSheet(sheet)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = cursor.RangeAddress
    last = max(area.EndRow, 1)
    columns = range(area.EndColumn + 1)
    print_area = [[it.StartRow, it.StartColumn, it.EndRow, it.EndColumn] for it in sheet.PrintAreas]
    return {
        "name": sheet.Name,
        "cells": sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow).DataArray,
        "frozen": [controller.getSplitRow(), controller.getSplitColumn()] if controller.hasFrozenPanes() else None,
        "printArea": print_area,
        "titleRows": [sheet.TitleRows.StartRow, sheet.TitleRows.EndRow] if sheet.PrintTitleRows else None,
        "hidden": [column for column in columns if not sheet.Columns.getByIndex(column).IsVisible],
        "choices": {
            column: found for column in columns if (found := validation_of(sheet.getCellByPosition(column, last)))
        },
    }


def opened(desktop, job):
    hidden = (property_of("Hidden", True),)
    document = desktop.loadComponentFromURL(Path(job["open"]).as_uri(), "_blank", 0, hidden)
    try:
        for place, typed in job["type"].items():
            sheet, cell = place.rsplit("!", 1)
            # As typed at the keyboard: a number becomes a number, anything else a text.
            document.Sheets.getByName(sheet).getCellRangeByName(cell).getCellByPosition(0, 0).FormulaLocal = typed
        sheets = [sheet_of(document, index) for index in range(document.Sheets.Count if job["look"] else 0)]
        writer = property_of("FilterName", "Calc MS Excel 2007 XML")
        document.storeToURL(Path(job["save"]).as_uri(), (writer,))
        return {"sheets": sheets}
    finally:
        document.close(True)


def main():
    work = json.load(sys.stdin)
    profile = Path(work["profile"])
    pipe = f"brassage-{profile.parent.name}"
    command = ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
               f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={pipe};urp;"]  # fmt: skip
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        context = connected(program, pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        told = [opened(desktop, job) for job in work["workbooks"]]
        # It may be gone before it has answered that it goes.
        with suppress(DisposedException):
            desktop.terminate()
        program.wait(60)
    finally:
        if program.poll() is None:
            # `soffice` is a script around the program: the group is both.
            os.killpg(program.pid, signal.SIGKILL)
    json.dump(told, sys.stdout, default=list)


main()
