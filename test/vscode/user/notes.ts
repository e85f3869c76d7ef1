/** Notes that the tests at the keyboard open. */

/** Prescribes, and says nothing of goals, context or psychotherapy. */
export const bareNote = `Follow-up visit

Interval history:
Energy still low, sleeping six hours. No suicidal thoughts.

Plan:
- Increase sertraline to 100 mg daily.
- Return in 4 weeks.
`;

/** No note of a visit, though it is plain text. */
export const shoppingList = `Saturday
- milk and bread
- increase the coffee budget
`;
