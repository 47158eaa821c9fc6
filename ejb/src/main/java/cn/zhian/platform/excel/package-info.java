/**
 * Excel in and out by Apache POI, for every feature. Writing streams; what would be taken for a formula is made harmless.
 * Reading streams through one row at a time, refuses formulas and everything that is larger than it has to be, and keeps
 * apart what was typed as text and what as a number, because Excel rounds numbers of more than fifteen digits.
 */
package cn.zhian.platform.excel;
