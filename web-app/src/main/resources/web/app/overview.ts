import { BudgetLinesApi, FiscalYearsApi, Configuration as BudgetConfiguration } from "./client/budget/index";
import type { BudgetLine } from "./client/budget/index";
import { SocialSpacesApi, YouthOfficesApi, Configuration as ProjectConfiguration } from "./client/project/index";
import type { SocialSpace } from "./client/project/index";

const budget = new BudgetConfiguration({ basePath: "/services/budget" });
const project = new ProjectConfiguration({ basePath: "/services/project" });

const euro = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });

/** The amounts of one social space, or of all of them, in whole cents, since sums of decimal fractions drift. */
interface Balance {
  appropriated: number;
  committed: number;
  paid: number;
  other: number;
  available: number;
}

const cents = (amount: number): number => Math.round(amount * 100);
const money = (amountInCents: number): string => euro.format(amountInCents / 100);

function sum(lines: BudgetLine[]): Balance {
  const total = { appropriated: 0, committed: 0, paid: 0, other: 0, available: 0 };
  for (const line of lines) {
    total.appropriated += cents(line.appropriated);
    total.committed += cents(line.committed);
    total.paid += cents(line.paid) - cents(line.repaid);
    total.other += cents(line.blocked) + cents(line.reserved);
    total.available += cents(line.available);
  }
  return total;
}

function element(name: string, text = "", className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

/** One bar whose whole width is what was appropriated; each part is named and has a pattern of its own. */
function bar(balance: Balance): HTMLElement {
  const parts: [string, number, string][] = [
    ["ausgezahlt", balance.paid, "paid"],
    ["gebunden", balance.committed, "committed"],
    ["gesperrt oder reserviert", balance.other, "other"],
    ["verfügbar", balance.available, "available"],
  ];
  const whole = element("div", "", "budget");
  const stripe = element("div", "", "bar");
  stripe.setAttribute("aria-hidden", "true");
  const figures = element("dl");
  for (const [name, amount, className] of parts) {
    if (amount === 0 && className === "other") {
      continue;
    }
    const part = element("span", "", className);
    part.style.flexGrow = String(Math.max(amount, 0));
    stripe.append(part);
    const term = element("dt", name, className);
    figures.append(term, element("dd", money(amount)));
  }
  whole.append(stripe, figures);
  return whole;
}

function section(title: string, lines: BudgetLine[]): HTMLElement {
  const balance = sum(lines);
  const made = element("section");
  made.append(element("h2", title));
  made.append(element("p", lines.length === 0 ? "Kein Haushaltsansatz" : `${money(balance.appropriated)} bewilligt`));
  if (lines.length > 0) {
    made.append(bar(balance));
  }
  return made;
}

function tell(text: string): void {
  const message = document.getElementById("message")!;
  message.textContent = text;
  message.hidden = text === "";
}

function showYear(year: number, spaces: SocialSpace[], lines: BudgetLine[]): void {
  const overview = document.getElementById("overview")!;
  overview.replaceChildren();
  const all = section(`Alle Sozialräume ${year}`, lines);
  all.className = "all";
  const report = element("a", `Jahresbericht ${year} öffnen`, "report") as HTMLAnchorElement;
  report.href = `/services/reporting/api/v1/annual-reports/${year}.html`;
  const link = element("p");
  link.append(report);
  all.append(link);
  overview.append(all);
  const grid = element("div", "", "spaces");
  for (const space of spaces) {
    grid.append(section(space.name, lines.filter((line) => line.socialSpaceId === space.id)));
  }
  overview.append(grid);
}

async function linesOf(year: number): Promise<BudgetLine[]> {
  const api = new BudgetLinesApi(budget);
  const lines: BudgetLine[] = [];
  let after: string | undefined;
  do {
    const page = await api.listBudgetLines({ year, after, limit: "500" });
    lines.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return lines;
}

/** What went wrong, said to the person in front of the screen. */
function explain(fault: unknown): string {
  const status = (fault as { response?: Response }).response?.status;
  if (status === 403) {
    return "Ihre Rolle sieht keine Haushaltsansätze.";
  }
  if (status === 401) {
    return "Ihre Anmeldung ist abgelaufen. Bitte laden Sie die Seite neu.";
  }
  return "Die Budgets sind gerade nicht erreichbar. Bitte versuchen Sie es in einem Augenblick noch einmal.";
}

export async function showOverview(): Promise<void> {
  try {
    const offices = await new YouthOfficesApi(project).listYouthOffices({});
    document.getElementById("office")!.textContent = offices.items.length > 0 ? `– ${offices.items[0].name}` : "";
    const spaces = (await new SocialSpacesApi(project).listSocialSpaces({ limit: "500" })).items;
    const years = (await new FiscalYearsApi(budget).listFiscalYears({ limit: "500" })).items.map((item) => item.year);
    if (years.length === 0) {
      tell("Es ist noch kein Haushaltsjahr eröffnet.");
      return;
    }
    const choice = document.getElementById("year") as HTMLSelectElement;
    for (const year of years) {
      choice.append(new Option(String(year), String(year)));
    }
    choice.value = String(years[years.length - 1]);
    document.getElementById("years")!.hidden = false;
    const show = async (): Promise<void> => {
      try {
        const year = Number(choice.value);
        showYear(year, spaces, await linesOf(year));
        tell("");
      } catch (fault) {
        tell(explain(fault));
      }
    };
    choice.addEventListener("change", () => void show());
    await show();
  } catch (fault) {
    tell(explain(fault));
  }
}
