/**
 * Issued documents (WF-5): numbered without gaps, made as PDF with an embedded font, kept with their hash, and verified
 * by anybody who holds one.
 */
package cn.zhian.project.document;
