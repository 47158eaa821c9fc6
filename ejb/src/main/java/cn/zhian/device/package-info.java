/**
 * The register of controllers and doors (DV-3, DV-5): which there are, where they stand, what state they are in, and the
 * way to them.
 *
 * <p><b>Controller</b>: a device that holds doors, found by protocol and serial. <b>Door</b>: one numbered point of a
 * controller. <b>Position</b>: how far a controller's memory is stored. What people edit and what events tell about a
 * device are columns of the same row that never overwrite each other.
 *
 * <p>Published after commit: {@link cn.zhian.device.boundary.ControllerLinkChanged}, {@link
 * cn.zhian.device.boundary.DoorStateChanged}, {@link cn.zhian.device.boundary.ControllerChanged}, {@link
 * cn.zhian.device.boundary.ControllerRemoved}.
 */
package cn.zhian.device;
