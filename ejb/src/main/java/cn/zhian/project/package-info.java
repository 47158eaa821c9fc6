/**
 * From plan to certificate: rule sets, plans and their review, acceptance by evidence, documents and filing (WF-1 to
 * WF-8).
 */
package cn.zhian.project;
