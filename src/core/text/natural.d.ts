/** natural ships types for its whole index only; these are the two modules that Rapport imports of it. */
declare module "natural/lib/natural/distance/levenshtein_distance" {
  export function DamerauLevenshteinDistance(
    source: string,
    target: string,
    options?: { restricted?: boolean },
  ): number;
}

declare module "natural/lib/natural/stemmers/porter_stemmer" {
  export function stem(word: string): string;
}
