/**
 * Pass records (PR-1 to PR-5): who passed where and when, who was refused, which door was opened by button or from afar.
 *
 * <p>They are written by the recorder of events only, in batches, each event of a controller once; nobody edits them.
 * Published after commit: {@link cn.zhian.access.pass.boundary.PassesRecorded}.
 */
package cn.zhian.access.pass;
