/** Orders as clinicians write them, and what is none. Each line is one reason. */
import assert from "node:assert/strict";
import { linter, ordersOf } from "./linter";

const plan = (line: string): string => `Interval history: Low mood, poor sleep.\nPLAN:\n${line}\n`;

const IN_PLAN: Readonly<Record<string, readonly string[]>> = {
  "Increase sertraline to 100 mg daily": ["increase sertraline"],
  "cont. Zoloft 50 -> 100": ["increase sertraline"],
  "↑ sertraline 150 mg": ["increase sertraline"],
  "d/c Ativan": ["stop lorazepam"],
  "Will bump up the Lexapro to 20.": ["increase escitalopram"],
  "Rx'd trazodone 50 qhs prn #30 RF x2": ["start trazodone"],
  "Cross-taper venlafaxine to duloxetine over two weeks.": ["stop venlafaxine", "start duloxetine"],
  "Switch from citalopram 20 mg to bupropion XL 150 mg.": ["stop citalopram", "start bupropion"],
  "Stop paroxetine and start mirtazapine 15 mg at night.": ["stop paroxetine", "start mirtazapine"],
  "Continue lithium 600 mg, quetiapine 50 mg and lamotrigine 200 mg.": [
    "continue lithium",
    "continue quetiapine",
    "continue lamotrigine",
  ],
  "Lamotrigine 200 mg: no change.": ["continue lamotrigine"],
  "Trazodone was discontinued today.": ["stop trazodone"],
  "Start an SSRI and recheck in six weeks.": ["start ssri"],
  "Taper off clonazepam over eight weeks.": ["stop clonazepam"],
  "Reduce olanzapine to 5 mg.": ["decrease olanzapine"],
  "She will be restarted on Depakote for mood and Seroquel for psychosis.": ["start valproate", "start quetiapine"],
  "Commence mirtazapine 15 mg nocte.": ["start mirtazapine"],
  "Cease quetiapine.": ["stop quetiapine"],
  "Olanzapine 5 mg nocte PRN for agitation.": ["start olanzapine"],
  "setraline 50 mg daily": ["start sertraline"],
  "Start Seroqual 25 mg at night.": ["start quetiapine"],
  "Refilled her Adderall XR 20 mg.": ["continue amphetamine"],
  "Start prazosin 1 mg at night for nightmares.": ["start prazosin"],
  "Start gabapentin 300 mg tid for anxiety.": ["start gabapentin"],
};

const NONE_IN_PLAN: Readonly<Record<string, string>> = {
  "a medicine only considered": "Consider lithium if no response.",
  "a condition": "If no better in four weeks, increase sertraline.",
  "an offer that was declined": "Offered aripiprazole, which she declined.",
  "a decision against": "We decided against bupropion.",
  "a level": "Lithium level in five days.",
  "something else to continue": "Continue to monitor mood and sleep.",
  "something else to start": "Start school in September; start CPAP.",
  "something else to stop": "Stop smoking.",
  "propranolol for migraine": "Start propranolol 40 mg bid for migraine.",
  "gabapentin for nerve pain": "Increase gabapentin to 600 mg tid for neuropathy.",
  "a medicine that is no psychotropic": "Continue lisinopril 10 mg and metformin 500 mg bid.",
  "an allergy": "Avoid penicillin and codeine.",
  "something that is put off": "Will hold off on benzodiazepines for now.",
  "a class that is no psychotropic": "Start antibiotics.",
  "the degree of a signature": "Jane Roe, MD, MPH",
  "a diagnosis that holds a medicine's name": "Nicotine dependence: continue to discuss.",
};

const NONE_ELSEWHERE: Readonly<Record<string, string>> = {
  "a medication list outside the plan":
    "CURRENT MEDICATIONS:\nSertraline 50 mg daily\nLithium 600 mg\nPLAN:\nReturn in four weeks.",
  history: "HPI: She was started on Lexapro by her PCP in May and stopped it in June.\nPLAN:\nReturn in four weeks.",
  "a relative's medicine": "FAMILY HISTORY: Mother takes lithium.\nPLAN:\nReturn in four weeks.",
  "a past trial": "PAST PSYCHIATRIC HISTORY: Failed trials of Prozac and Zoloft.\nPLAN:\nReturn in four weeks.",
  "an allergy list": "ALLERGIES: Haloperidol, sulfa.\nPLAN:\nReturn in four weeks.",
};

describe("orders", () => {
  for (const [line, expected] of Object.entries(IN_PLAN))
    it(`reads "${line}"`, () => assert.deepEqual(ordersOf(plan(line)), expected));
  for (const [name, line] of Object.entries(NONE_IN_PLAN))
    it(`does not take for an order ${name}: "${line}"`, () => assert.deepEqual(ordersOf(plan(line)), []));
  for (const [name, note] of Object.entries(NONE_ELSEWHERE))
    it(`does not take for an order ${name}`, () => assert.deepEqual(ordersOf(note), []));

  it("takes a bare line of the plan for a continuation where the note shows the medicine taken", () => {
    assert.deepEqual(ordersOf("MEDICATIONS: sertraline 50 mg daily\nPLAN:\n- Sertraline 50 mg daily"), [
      "continue sertraline",
    ]);
    assert.deepEqual(ordersOf("MEDICATIONS: sertraline 50 mg daily\nPLAN:\n- Sertraline 100 mg daily"), [
      "increase sertraline",
    ]);
  });
  it("takes a dose that is to be raised later for a start, unless the medicine is taken already", () => {
    const line = "Prazosin 1 mg at night for nightmares, increase to 2 mg after three nights";
    assert.deepEqual(ordersOf(`PLAN:\n- ${line}`), ["start prazosin"]);
    assert.deepEqual(ordersOf(`MEDICATIONS: prazosin 1 mg at night\nPLAN:\n- ${line}`), ["increase prazosin"]);
  });
  it("reads 'continue current medications' as unspecified only where a psychotropic is taken", () => {
    assert.deepEqual(ordersOf("MEDICATIONS: aripiprazole 10 mg\nPLAN: Continue current medications."), [
      "continue unspecified",
    ]);
    assert.deepEqual(ordersOf("MEDICATIONS: lisinopril 10 mg\nPLAN: Continue current medications."), []);
  });
  it("takes the class for the medicine that the note names elsewhere", () => {
    assert.deepEqual(
      ordersOf("IMPRESSION: First episode psychosis, commence antipsychotic.\nPLAN: Risperidone 1 mg nocte."),
      ["start risperidone"],
    );
    assert.deepEqual(ordersOf("HOSPITAL COURSE: She was started on an antidepressant.\nPLAN: Continue Zoloft 50 mg."), [
      "continue sertraline",
    ]);
  });
  it("goes by the note's problems where a medicine of many uses is only continued", () => {
    assert.deepEqual(
      ordersOf("ASSESSMENT: Epilepsy, no seizures since May. Mood normal.\nPLAN: Continue Trileptal 300 mg bid."),
      [],
    );
    assert.deepEqual(ordersOf("ASSESSMENT: Bipolar disorder, euthymic.\nPLAN: Continue Trileptal 300 mg bid."), [
      "continue oxcarbazepine",
    ]);
  });
  it("counts one medicine decided twice with one meaning once", () => {
    assert.deepEqual(
      ordersOf("ASSESSMENT: MDD, will increase sertraline to 100 mg.\nPLAN:\n- Increase sertraline to 100 mg"),
      ["increase sertraline"],
    );
  });
  it("finds the decisions of a plain narrative without headings", () => {
    const note =
      "She is sleeping better but still flat. I increased her Zoloft to 100 mg today and we will stop the trazodone. I will see her in a month.";
    assert.deepEqual(ordersOf(note), ["increase sertraline", "stop trazodone"]);
  });
  it("reads the telegrams of a team note without a plan", () => {
    assert.deepEqual(
      ordersOf("Ward round\nCommenced mirtazapine 30 mg (sertraline ceased after the overdose). Sleeping better."),
      ["start mirtazapine", "stop sertraline"],
    );
  });
  it("reads orders behind a heading that is glued to the text, and in a numbered line", () => {
    assert.deepEqual(
      ordersOf("PLAN:  1. Continue Prozac 20 mg. 2. Start hydroxyzine 25 mg prn anxiety. 3. RTC 4 weeks."),
      ["continue fluoxetine", "start hydroxyzine"],
    );
  });
  it("keeps dose, indication and what decided that it is a psychotropic", () => {
    const [order] = linter.lint(plan("Start trazodone 50 mg at bedtime for insomnia")).note.orders;
    assert.equal(order?.dose?.text, "50 mg at bedtime");
    assert.equal(order?.indication?.id, "sleep");
    assert.equal(linter.lint(plan("setraline 50 mg daily")).note.orders[0]?.readAs, "sertraline");
  });
});
