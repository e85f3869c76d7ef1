/** Orders that only the note around them tells: decisions without a name, bare lines, lists of a discharge. Each note is one reason. */
import assert from "node:assert/strict";
import { ordersOf } from "./linter";

const READ: Readonly<Record<string, readonly [note: string, orders: readonly string[]]>> = {
  "a dose that is raised without a name is the medicine's of the sentence before": [
    "She takes sertraline 100 mg and has no side effects. We decided to go to 150 mg, and to add prazosin 1 mg at night.",
    ["increase sertraline", "start prazosin"],
  ],
  "a plan that goes on with 'this' means the only medicine that is taken": [
    "History: Mood is good on duloxetine 60 mg.\nPlan: She will continue on this. Pool exercise.",
    ["continue duloxetine"],
  ],
  "no changes, where several medicines are taken, is said of all of them": [
    "Subjective: Doing well on escitalopram and bupropion.\nPlan: No changes. Return in three months.",
    ["continue unspecified"],
  ],
  "no changes to a dose under a label is the medicine's of the line before": [
    "Assessment and Plan:\n- Course: On sertraline 50 mg for several years, mood stable.\n- Medical treatment: No changes to her current dose at this time.",
    ["continue sertraline"],
  ],
  "a lower dose that is tried is a decrease of what is taken": [
    "Assessment: Emotional blunting on escitalopram 20 mg.\nPlan: Try 15 mg for a month.",
    ["decrease escitalopram"],
  ],
  "a medicine that is swapped without its name is stopped": [
    "Drinking again despite acamprosate 666 mg tid, which he forgets. Swap for naltrexone 50 mg daily.",
    ["stop acamprosate", "start naltrexone"],
  ],
  "a bare line gives way to words about the same medicine": [
    "Olanzapine 15 mg, weight up 9 kg. Olanzapine otherwise to continue.",
    ["continue olanzapine"],
  ],
  "a bare line that tells how it works is of a medicine that is taken": [
    "Plan:\n- Gabapentin 600 mg tid helps the anxiety",
    ["continue gabapentin"],
  ],
  "words behind a list that speak of both govern both": [
    "Plan:\n- Clozapine 300 mg, valproate 1 g nocte - continue both",
    ["continue clozapine", "continue valproate"],
  ],
  "a row of medicines with their doses is a row of orders": [
    "Admission orders: Haloperidol 5 mg PO BID, benztropine 1 mg PO BID, lorazepam 2 mg PO Q4H PRN agitation.",
    ["start haloperidol", "start benztropine", "start lorazepam"],
  ],
  "the discharge list decides, and not what the ward began": [
    "Hospital course: She was started on fluoxetine 20 mg. Trazodone was tried.\nDischarge medications:\n1. Fluoxetine 20 mg every morning",
    ["continue fluoxetine"],
  ],
  "a discharge list told in the past is still the list": [
    "MEDICATIONS: On discharge included:\n1. He was on quetiapine 25 mg at bedtime.\n2. Lorazepam 1 mg bid for anxiety.",
    ["continue quetiapine", "continue lorazepam"],
  ],
  "a medicine marked new on the way home is a start": [
    "Disposition: Discharged on bupropion XL 300 mg daily, zolpidem 5 mg at bedtime (new, 10 tablets only).",
    ["continue bupropion", "start zolpidem"],
  ],
  "a wish to stop tells what is taken": [
    "History: Well for a year, keen to stop sertraline 100 mg.\nPlan: Sertraline 50 mg daily for four weeks, then review.",
    ["decrease sertraline"],
  ],
  "a total of several doses is compared and not their first": [
    "Medications: lorazepam 1 mg tid\nPlan:\n- Lorazepam 1 mg bid",
    ["decrease lorazepam"],
  ],
  "the doses of one day are no step": [
    "Medications: quetiapine 50 mg at bedtime\nPlan:\n- Quetiapine 25 mg in the morning, 50 mg at bedtime",
    ["increase quetiapine"],
  ],
  "a first dose in full with the next behind an arrow is a start": [
    "Plan: Risperidone 1 mg nocte → titrate to 3 mg.",
    ["start risperidone"],
  ],
  "a denial ends where the writer decides": [
    "Plan: Stop citalopram, washout not needed, start sertraline 50 mg.",
    ["stop citalopram", "start sertraline"],
  ],
  "sentences that begin in lower case are sentences": [
    "Sleepless with grief. temazepam not helping - stop. trial amitriptyline 10mg nocte for sleep. rv 4/52",
    ["stop temazepam", "start amitriptyline"],
  ],
  "whom a letter asks is no other prescriber": [
    "Dear Doctor, I would be grateful if you could prescribe mirtazapine 15 mg at night, and stop the sertraline.",
    ["start mirtazapine", "stop sertraline"],
  ],
  "no further doses is a stop": ["Plan:\n- no further lorazepam", ["stop lorazepam"]],
  "a taper with an end is a stop": [
    "Recommendations: I would taper her paroxetine to 10 mg for one week and then discontinue.",
    ["stop paroxetine"],
  ],
  "what the note says elsewhere that a medicine is for holds for its line in the plan": [
    "Assessment: Tics - stable on clonidine.\nPlan: Clonidine 0.1 mg at night.",
    ["continue clonidine"],
  ],
  "a request of the writer's is a decision": [
    "Assessment and Plan:\n- I would like to increase her sertraline to 75 mg. She continues to use trazodone for sleep.",
    ["increase sertraline", "continue trazodone"],
  ],
  "a clause between commas stands between a medicine and its verb": [
    "Hospital course: Haldol, which he had been taking from another facility, was discontinued because of stiffness.",
    ["stop haloperidol"],
  ],
  "a schedule with several doses is compared in full": [
    "Plan: Klonopin 1 mg bid -> 1 mg am, 0.75 mg hs for four weeks.",
    ["decrease clonazepam"],
  ],
  "no change before a name is no switch": [
    "Medications: lamotrigine 200 mg, bupropion XL 300 mg\nPlan: No change Lamictal, Wellbutrin.",
    ["continue lamotrigine", "continue bupropion"],
  ],
  "marks in the list of a letter tell what was decided": [
    "Dear Dr Shah,\nMedication: Paroxetine 30 mg od (unchanged)\nThank you for seeing him.",
    ["continue paroxetine"],
  ],
  "a depot that goes on is the one that the note names": [
    "Impression: stable on risperidone LAI 37.5 mg fortnightly.\nPlan: 1. Continue depot. 2. OT for cooking.",
    ["continue risperidone"],
  ],
  "what the patient takes now, told within the plan, is no start": [
    "Medication management\nCurrent: escitalopram 20 mg\nRefills: escitalopram #90",
    ["continue escitalopram"],
  ],
  "whom the writer asked has not decided": [
    "Taking olanzapine 10 mg, seen to take it. Discussed with Dr Ito - olanzapine up to 15 mg from tonight.",
    ["increase olanzapine"],
  ],
  "for pain and mood is also for mood": ["Plan: Start duloxetine 30 mg for pain and mood.", ["start duloxetine"]],
  "a part of the plan on a line of its own belongs to the plan": [
    "Current Medications\n- Escitalopram 10 mg daily\n\nPlan\nMedication\n- Escitalopram 15 mg daily\nTherapy\n- Weekly.",
    ["increase escitalopram"],
  ],
  "a problem marked behind the examination opens its plan": [
    "PE: no edema, pupils 4 mm.\n\n# Anxiety - hydroxyzine 25 mg tid prn refill.\n# Constipation - senna at night.",
    ["continue hydroxyzine"],
  ],
  "the list that a letter gives after the appointment decides": [
    "Dear Dr Okafor\n\nMedication following this appointment:\nQuetiapine MR 300 mg nocte (increased)\nLamotrigine 200 mg od\n\nI reviewed her today.",
    ["increase quetiapine", "continue lamotrigine"],
  ],
  "an amount that goes from one to another is a step": [
    "Plan: We agreed instead that quetiapine will go from 200 mg to 300 mg at night.",
    ["increase quetiapine"],
  ],
  "a schedule of arrows that ends at nothing is a stop": [
    "Plan:\n- Librium 25 q8 → 25 q12 today → 25 qhs tomorrow then off",
    ["stop chlordiazepoxide"],
  ],
  "numbered problems are the plan where nothing is headed as one": [
    "Meds: fluoxetine 40, HCTZ 25\n\nBP 146/92, lungs clear.\n\n1) Depression - PHQ9 8, stable. Fluoxetine 40.\n2) Insomnia - middle type. Trial trazodone 50 mg qhs.",
    ["continue fluoxetine", "start trazodone"],
  ],
  "what was given once is not what is taken": [
    "Got haloperidol 2 mg IM x1 overnight with some effect.\nPlan:\n- Haloperidol 0.5 mg q6h prn severe agitation",
    ["start haloperidol"],
  ],
  "a tablet fewer is a decrease": ["Plan: One fewer tablet of the quetiapine at night.", ["decrease quetiapine"]],
  "a command behind a colon decides after all that was told": [
    "Plan: Donepezil no longer doing anything and heart rate 54: come down to 5 mg for two weeks then off.",
    ["stop donepezil"],
  ],
  "a taper told in the next sentence is part of the stop": [
    "Medications: zolpidem 10 mg at bedtime\nRecommendations: Ambien needs to come off entirely. I had him cut to 5 mg for one week and then quit.",
    ["stop zolpidem"],
  ],
  "home medicines by name go on": [
    "History: In withdrawal.\nRecs:\n- OK to resume home Seroquel 100 mg at night",
    ["continue quetiapine"],
  ],
  "a part of a problem line behind a comma may be a medicine": [
    "A/P\n#tob - 1 ppd, nicotine patch 21",
    ["start nicotine"],
  ],
  "what a sentence tells of a medicine's effect is no problem that it is for": [
    "Rash over the trunk on day 12 of Lamictal 25 mg. Told to stop Lamictal today.",
    ["stop lamotrigine"],
  ],
  "what will not be continued is stopped": [
    "Medications: Ambien 10 mg at bedtime\nPlan: Ambien will not be continued.",
    ["stop zolpidem"],
  ],
  "a medicine at its current dose goes on": [
    "Assessment: Takes his Depakote, as the level of 78 shows.\nPlan:\n- Depakote at the current dose",
    ["continue valproate"],
  ],
  "a prescription with a later step is a start": [
    "Impression: Alzheimer's disease.\nPlan: I have given them a prescription for Aricept 5 mg at bedtime, to be increased to 10 mg after a month.",
    ["start donepezil"],
  ],
  "a rate is no target": ["Plan: Bring clozapine down 50 mg a week to 300 mg.", ["decrease clozapine"]],
  "the problem that a list of items stands under is what its medicine is for": [
    "Assessment & Plan\nAnxiety\n- New problem.\n- Talked through the choices.\n- She asked for something when needed. Hydroxyzine 25 mg TID PRN sent.",
    ["start hydroxyzine"],
  ],
  "a word about the first of a list does not end it": [
    "A/P\nBipolar depression: improved. Latuda 40 w/ dinner, Lamictal 200 - both cont.",
    ["continue lurasidone", "continue lamotrigine"],
  ],
  "a first dose with a step that is to follow is a start": [
    "Plan:\n- Catapres 0.1 mg at bedtime, to be raised by 0.1 mg weekly, for ADHD.\n- Zyprexa 5 mg qhs, ↑ as tolerated.",
    ["start clonidine", "start olanzapine"],
  ],
  "less than at home in a discharge list is a decrease": [
    "Discharge medications:\n1. Lexapro 10 mg daily.\n2. Klonopin 0.25 mg b.i.d., less than her usual dose.",
    ["continue escitalopram", "decrease clonazepam"],
  ],
  "a medicine that was off and is restarted is a start, though it is a home medicine": [
    "Recs:\n- restart home sertraline on Friday if she eats",
    ["start sertraline"],
  ],
  "going to a medicine that is taken at another dose is a change": [
    "Medications: venlafaxine XR 75 mg daily.\nPlan:\n- We will go to venlafaxine XR 150 mg daily.\n- Move to lithium 600 mg at night.",
    ["increase venlafaxine", "start lithium"],
  ],
  "a taper that ends is a stop, however long it takes": [
    "Plan:\n- Ativan - taper: 0.5 mg, 20 tabs a month for two months, 10 the month after, then done.\n- Wean zolpidem over two months until he is off.",
    ["stop lorazepam", "stop zolpidem"],
  ],
  "what the writer suggests of the medicine in the sentence before is about that one": [
    "Plan:\n1. She has been on mirtazapine 30 mg from your practice since spring; I would ask that this stays where it is.",
    ["continue mirtazapine"],
  ],
  "doses at their times of day come to one amount": [
    "Meds: luvox 150 (50/100), haloperidol 2/2\nA/P:\n- OCD, slow - luvox 100 am/100 hs\n- Parents find him stiff and slowed in the mornings: haloperidol 1 am / 2 hs",
    ["increase fluvoxamine", "decrease haloperidol"],
  ],
  "the list of current medicines tells the dose, and not an earlier one in the history": [
    "Past psychiatric history: Was started on Seroquel 100 mg at bedtime last year.\nCurrent medications: Seroquel 300 mg at bedtime.\nPlan: We changed Seroquel to 200 mg at bedtime.",
    ["decrease quetiapine"],
  ],
  "a strength is no amount to step from": [
    "Plan: Suboxone 8/2 from 1 film to 2 films in the morning.",
    ["increase buprenorphine-naloxone"],
  ],
  "a dose that its clinic has confirmed goes on": [
    "A/P by problem\nID - ceftriaxone 2 q24, day 3.\nOUD - methadone 95 mg daily, dose confirmed by phone.\nAnxiety - poor sleep. Hydroxyzine 25 q6 prn.",
    ["continue methadone", "start hydroxyzine"],
  ],
  "a starter pack is a start": [
    "Annual check.\n\n1. Lungs clear. Keen to give up cigarettes. Chantix starter kit, review at a month.\n2. Knee better.",
    ["start varenicline"],
  ],
  "a dose to titrate from is a start": ["Plan:\n- Strattera 40 mg, titrate to 80 mg.", ["start atomoxetine"]],
  "what was held and restarted goes by the last": [
    "Hospital course: Lithium was held for the kidneys and restarted at 300 mg bid on day 3. Home Zoloft was resumed.",
    ["start lithium", "continue sertraline"],
  ],
  "a depot whose next date is told goes on": [
    "Plan: Invega Sustenna 156 mg was given today, next in four weeks.",
    ["continue paliperidone"],
  ],
  "a plan that a stroke alone heads": [
    "s: low, poor sleep\no: tired, neat\na/p mdd - incr prozac 40. insomnia - trial doxepin 6. d/c ambien.",
    ["increase fluoxetine", "start doxepin", "stop zolpidem"],
  ],
  "what the writer suggests that the patient does is the writer's decision": [
    "Dear Colleague,\nThank you for continuing her citalopram 10mg. I have suggested she increases this to 20mg.",
    ["increase citalopram"],
  ],
  "an end that follows the last doses is a stop, and a refill refused is one too": [
    "Plan:\n- She is to take one half tablet of the Paxil for a week and then discontinue.\n- I am not going to refill the Ambien.\n- I did not change the Depakote.\n- She may continue to use the Xanax sparingly.",
    ["stop paroxetine", "stop zolpidem", "continue valproate", "continue alprazolam"],
  ],
  "what is declined behind the full stop of a dose is something else": [
    "Medications: Prozac 20 mg daily.\nPlan: Prozac 40 mg qam. LMFT visits (declined for now).",
    ["increase fluoxetine"],
  ],
  "encouragement to carry on is a continuation": [
    "Started on sertraline 50 mg two weeks ago. No change yet. Encouraged to carry on, review in 4 weeks.",
    ["continue sertraline"],
  ],
};

describe("orders of a whole note", () => {
  for (const [reason, [note, orders]] of Object.entries(READ))
    it(reason, () => assert.deepEqual(ordersOf(note), orders));
});
