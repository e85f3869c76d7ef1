/** The knowledge file that the build makes of rules/ (package.json maps "#knowledge" to it). */
declare module "#knowledge" {
  const knowledge: import("../core/index").Knowledge;
  export default knowledge;
}
