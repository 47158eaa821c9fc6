/**
 * The housing bureau's filing (住建备案) for other systems: the same acts as on the project page, repeatable by a number of
 * the caller.
 */
package cn.zhian.project.filing;
