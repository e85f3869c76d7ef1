/** What reads like an order and is none, told by the words around it. Each note is one reason. */
import assert from "node:assert/strict";
import { ordersOf } from "./linter";

const NOT_READ: Readonly<Record<string, string>> = {
  "what a medicine does": "Plan:\n- Topiramate reduces her binges.",
  "home medicines that a note only lists":
    "Home: losartan 50, metformin 500 bid, sertraline 50 (not on the chart yet).\nBreathing well.\nLungs clear.",
  "a cause that someone names": "Plan: Takes sertraline. She puts it down to the anniversary of the accident.",
  "what is said in quotation marks":
    'Interval: better on Ritalin LA 20 but "comes down to 10" by three.\nTalks a lot.\nSleeps well.',
  "a medicine given up": "Plan: Weight was the reason that she gave up the Paxil.",
  "what blood pressure does": "Plan: Losartan as before. Her pulse may rise with this in the first week.",
  "what goes on being offered": "Plan: Says no every morning; staff keep offering olanzapine.",
  "what would be tried if another fails": "A/P:\nInsomnia - sleep diary. Mirtazapine if melatonin fails.",
  "what is off the table": "Plan:\n- Trileptal off the table given the sodium.",
  "what would be next": "Plan: Doxepin or a sleep study next if she is no better in June.",
  "an idea that was brought up": "Plan: I brought up adding Wellbutrin but would rather wait.",
  "what was held off": "Plan: Naltrexone held off given the liver tests.",
  "a reason told in a clause of its own":
    "Hospital course: He preferred lithium because it had held him for five years.",
  "what the patient did": "Stopped mirtazapine herself in December as she felt better.",
  "a relative's treatment told in the past": "Plan: Her maternal grandmother was treated with lithium.",
  "a question that the patient asks": "Plan: Asked again about tapering clonazepam, which is for later.",
  "a finding of a drug screen": "Home after observation. UDS + amphetamine.",
  "a start that is put off": "Plan: Would defer restarting lithium until the kidneys have recovered.",
  "what somebody else prescribed": "Takes Adderall 20 mg bid prescribed by PMD. Home.",
  "a change of something else": "Alcohol use reduced from 40 drinks a week to 12. She takes sertraline.",
  "an effect of a medicine named as what another is for":
    "Plan:\n- Propranolol for blood pressure; lithium tremor is mild.",
};

describe("orders of a whole note", () => {
  for (const [reason, note] of Object.entries(NOT_READ))
    it(`none from ${reason}`, () => assert.deepEqual(ordersOf(note), []));
});
