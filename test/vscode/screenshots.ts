/** `npm run screenshots`: takes the pictures of README and walkthrough from the real editor into media. With names: only those. */
import { runInScope } from "./hosts/scope";
import { PICTURES } from "./pictures/pictures";
import { take } from "./pictures/take";

const wanted = process.argv.slice(2);

runInScope(async (scope) => {
  const asked = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  for (const picture of asked) await take(scope, picture);
  return 0;
});
