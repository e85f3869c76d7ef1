/** Notes that the tests at the keyboard open. */

/** Prescribes, and says nothing of goals, context or psychotherapy. */
export const bareNote = `Follow-up visit

Interval history:
Energy still low, sleeping six hours. No suicidal thoughts.

Plan:
- Increase sertraline to 100 mg daily.
- Return in 4 weeks.
`;

/** The same without list marks, which the editor would add by itself while it is typed. */
export const typedNote = bareNote.replaceAll("- ", "");

/** What the writer adds by hand so that nothing is missing any more. */
export const byHand =
  "She wants to be back in class by spring. Sleep has been worse since the breakup in May. Sees her therapist every other week. ";

/** No note of a visit, though it is plain text. */
export const shoppingList = `Saturday
- milk and bread
- increase the coffee budget
`;
