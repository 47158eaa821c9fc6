/** What a user keeps for himself: forms not saved yet, filters of lists. Nobody else sees any of it. */
package cn.zhian.desk;
