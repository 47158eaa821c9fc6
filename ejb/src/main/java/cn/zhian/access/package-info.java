/**
 * Who may pass where (AC-1 to AC-5): credentials, rights, their distribution to the controllers, emergency release.
 *
 * <p>A <em>credential</em> is what somebody shows at a reader. A <em>right</em> says who may open which doors, how
 * long, when in the week and what holds on holidays. From both follows a <em>wish</em> for every card on every
 * controller; the distribution makes the controllers confirm it. A change of a credential or a right and the wishes that
 * follow from it are one transaction, in which thousands of rows are read and written, so this feature speaks SQL in
 * sets instead of mapping rows to objects.
 */
package cn.zhian.access;
