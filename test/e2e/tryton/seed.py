"""Fills a new Tryton database with a company, three employees, ten customers and 36 opportunities in all states."""
import datetime
import os
import random
from decimal import Decimal

from proteus import Model, config

CONFIG = os.environ["TRYTOND_CONFIG"]
EMPLOYEES = ["Ada Reyes", "Bruno Kask", "Chloe Tan"]
CUSTOMERS = [
    "Northwind", "Globex", "Initech", "Umbrella", "Hooli",
    "Stark Industries", "Wayne Ent.", "Soylent", "Vandelay", "Wonka",
]
KINDS = ["Renewal", "Expansion", "New seat pack", "Pilot"]


def connect():
    return config.set_trytond("sqlite:///crm", config_file=CONFIG)


def save(model, **values):
    record = Model.get(model)(**values)
    record.save()
    return record


def found_company():
    dollar = Model.get("currency.currency")(
        name="US Dollar", symbol="$", code="USD", numeric_code="840", digits=2, rounding=Decimal("0.01"),
    )
    dollar.rates.new(date=datetime.date(2020, 1, 1), rate=Decimal("1"))
    dollar.save()
    company = save("company.company", party=save("party.party", name="Acme Corp"), currency=dollar)
    admin, = Model.get("res.user").find([("login", "=", "admin")])
    admin.companies.append(company)
    admin.company = Model.get("company.company")(company.id)
    admin.save()


def hire():
    Company = Model.get("company.company")
    company, = Company.find([])
    Employee = Model.get("company.employee")
    employees = [
        save("company.employee", party=save("party.party", name=name), company=Company(company.id))
        for name in EMPLOYEES
    ]
    admin, = Model.get("res.user").find([("login", "=", "admin")])
    admin.employees.append(Employee(employees[0].id))
    admin.save()
    admin.employee = Employee(employees[0].id)
    admin.save()
    return employees


def find_customers():
    customers = []
    for name in CUSTOMERS:
        customer = Model.get("party.party")(name=name)
        if customer.addresses:
            customer.addresses[0].street = "1 Main St"
        customer.save()
        customers.append(customer)
    return customers


def agree_term():
    term = Model.get("account.invoice.payment_term")(name="Net 30")
    line = term.lines.new(type="remainder")
    line.relativedeltas.new(days=30)
    term.save()
    return term


def sell(opportunity):
    """Confirming the sale made from an opportunity is what makes it won."""
    sale, = opportunity.sales
    line = sale.lines.new()
    line.quantity = 1
    line.unit_price = opportunity.amount
    line.description = opportunity.description
    sale.save()
    sale.click("quote")
    sale.click("confirm")


def bring_to(opportunity, step):
    """Six steps in turn: lead, opportunity, converted, won, lost at once, lost later."""
    if step in (1, 2, 3, 5):
        opportunity.click("opportunity")
    if step in (2, 3):
        opportunity.click("convert")
        opportunity.reload()
    if step == 3:
        sell(opportunity)
    if step in (4, 5):
        opportunity.click("lost")


def main():
    random.seed(7)
    connect()
    found_company()
    settings = connect()
    settings._context = Model.get("res.user").get_preferences(True, settings.context)
    employees, customers, term = hire(), find_customers(), agree_term()
    today = datetime.date.today()
    for number in range(36):
        opportunity = Model.get("sale.opportunity")()
        opportunity.party = customers[number % 10]
        opportunity.description = f"Deal {number + 1} – {random.choice(KINDS)}"
        opportunity.employee = Model.get("company.employee")(employees[number % 3].id)
        opportunity.amount = Decimal(random.randrange(1500, 250000)) + Decimal("0.50")
        opportunity.start_date = today - datetime.timedelta(days=random.randrange(1, 120))
        opportunity.reference = f"R-{number:03}"
        opportunity.conversion_probability = Decimal(random.choice([10, 25, 50, 75, 90])) / 100
        opportunity.payment_term = Model.get("account.invoice.payment_term")(term.id)
        if opportunity.party.addresses:
            opportunity.address = opportunity.party.addresses[0]
        opportunity.save()
        bring_to(opportunity, number % 6)


main()
