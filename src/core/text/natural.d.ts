/** natural ships types for its whole index only; this is the one module that Rapport imports of it. */
declare module "natural/lib/natural/distance/levenshtein_distance" {
  export function DamerauLevenshteinDistance(
    source: string,
    target: string,
    options?: { restricted?: boolean },
  ): number;
}
