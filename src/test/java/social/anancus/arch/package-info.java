/**
 * Tests that hold the architecture: {@link social.anancus.arch.ArchitectureRules} judges compiled classes,
 * {@link social.anancus.arch.SourceRules} judges source files. Under {@code bad} lies code that breaks each rule once, so
 * that no rule stands here without a proof that it can fail.
 */
package social.anancus.arch;
