/** The page of the private reflection. It has no script at all, so that nothing typed on it can go anywhere. */
import { l10n } from "vscode";
import type { ReflectionQuestion } from "../../protocol/reflection";

export function reflectionPage(questions: readonly ReflectionQuestion[], language: string): string {
  const title = l10n.t("Private reflection");
  const sources = [...new Set(questions.flatMap((question) => question.sources))];
  return `<!DOCTYPE html>
<html lang="${asHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>${asHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${asHtml(title)}</h1>
<p>${asHtml(l10n.t("For you alone. What you type here is kept nowhere: not in the note, not in a file, not in the undo history. It is gone when you close this tab or turn to another."))}</p>
<p>${asHtml(l10n.t("Reactions belong in supervision or consultation, not in the chart. There is nothing to fill in. Escape closes the tab."))}</p>
${questions.map(({ question }, index) => field(question, index)).join("\n")}
<h2>${asHtml(l10n.t("Sources"))}</h2>
<ul>${sources.map((source) => `<li>${asHtml(source)}</li>`).join("")}</ul>
</main>
</body>
</html>`;
}

/** No name, no completion, no spelling service: a browser then remembers nothing either. */
function field(question: string, index: number): string {
  const id = `answer-${index}`;
  return `<label for="${id}">${asHtml(question)}</label>
<textarea id="${id}" rows="3" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false"></textarea>`;
}

const STYLE = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size)/1.5 var(--vscode-font-family); }
main { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
h1 { font-size: 1.5em; font-weight: 600; }
h2 { font-size: 1em; font-weight: 600; margin-top: 2rem; }
label { display: block; margin: 1.2rem 0 0.3rem; }
textarea { box-sizing: border-box; width: 100%; resize: vertical; font: inherit; padding: 0.4rem;
  color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--vscode-descriptionForeground))); }
textarea:focus { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
`;

function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
