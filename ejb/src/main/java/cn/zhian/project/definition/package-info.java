/** What regions write as JSON, rule sets and processes: reading it so that every error is told with its place. */
package cn.zhian.project.definition;
