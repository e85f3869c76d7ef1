/** `npm run train`: learns from rules/training, prints how well sentences left out are told, and writes the model. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createFeatureReader } from "../core/index";
import { builtin } from "../packs/index";
import { crossValidate } from "./crossValidate";
import { learn, readAll, thresholdOf } from "./learn";
import { digestOf, examplesOf, LEARNED, readTrainingRecords, sentencesOf } from "./sentences";

const FOLDER = "rules/models";

const records = readTrainingRecords("rules/training");
const featuresOf = createFeatureReader(builtin.lexicon, builtin.readAhead);
const read = readAll([...sentencesOf(records), ...examplesOf(builtin.lexicon)], featuresOf);

console.log("Sentences left out of the training, five times over\n");
console.log("principle      sentences  threshold  precision  recall     F1  of ordinary sentences");
for (const principle of LEARNED) {
  const sentences = read.of(principle);
  const { precision, recall, f1, falseAlarms } = crossValidate(sentences, read.names.length, thresholdOf(principle));
  const cells = [sentences.length.toFixed(0).padStart(10), thresholdOf(principle).toFixed(2).padStart(11)];
  const shares = [precision.toFixed(3).padStart(11), recall.toFixed(3).padStart(8), f1.toFixed(3).padStart(7)];
  console.log(
    `${principle.padEnd(14)}${[...cells, ...shares].join("")}${(falseAlarms * 100).toFixed(2).padStart(21)} %`,
  );
}

const model = learn(read, digestOf(records));
mkdirSync(FOLDER, { recursive: true });
// One feature a line, so that what a training changed can be read.
const { weights, ...rest } = model;
const lines = Object.entries(weights).map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`);
writeFileSync(
  `${FOLDER}/evidence.json`,
  `${JSON.stringify(rest).slice(0, -1)},"weights":{\n${lines.join(",\n")}\n}}\n`,
);
console.log(`\n${lines.length} features of ${read.names.length} kept in ${FOLDER}/evidence.json`);
