// Fills the table of the start page with the trend summaries of the invented council, if it is loaded.
const DEMOSHIRE = "X99000001";

async function read(path) {
  const response = await fetch(path);
  if (response.headers.get("Scrutiny-Mode") === "demonstration") {
    document.getElementById("demonstration").hidden = false;
  }
  return response.ok ? response.json() : null;
}

function cell(row, content) {
  const td = document.createElement("td");
  td.append(content);
  row.append(td);
}

async function indicatorsWithFigures() {
  const codes = new Set();
  let next = `v1/observations?area=${DEMOSHIRE}&limit=1000`;
  while (next) {
    const page = await read(next);
    if (!page) break;
    page.value.forEach((observation) => codes.add(observation.indicator));
    next = page.next && `v1/observations${new URL(page.next, location).search}`;
  }
  return [...codes];
}

async function hideWhatIsNotServed() {
  const contract = await fetch("q/openapi", { method: "HEAD" });
  if (!contract.ok) {
    document.querySelectorAll(".api-page").forEach((item) => item.remove());
  }
}

async function show() {
  const codes = await indicatorsWithFigures();
  const answers = await Promise.all(
    codes.map(async (code) => {
      const path = `v1/indicators/${encodeURIComponent(code)}/trend?area=${DEMOSHIRE}`;
      return { path, trend: await read(path) };
    }),
  );
  const rows = document.getElementById("rows");
  for (const { path, trend } of answers.filter((answer) => answer.trend)) {
    const row = document.createElement("tr");
    const link = document.createElement("a");
    link.href = path;
    link.textContent = `${trend.indicator} ${trend.title}`;
    cell(row, link);
    cell(row, trend.summary);
    rows.append(row);
  }
  document.getElementById("stories").hidden = rows.children.length === 0;
}

hideWhatIsNotServed();
show();
